/** Quizzes that tests take, and the way into them. */
import { expect, type Page } from '@playwright/test';
import { byPrompt, plain, type Written, type WrittenBank } from './bank.ts';
import { prompt } from './by-pointer.ts';

/** The sample bank: ten questions, one of each kind, always in the same order. */
export const BRIDGES = 'bank=bridges&topics=&length=all&order=mixed&behaviour=practice&seed=abc';

export const bridgesQuiz = (choices: Readonly<Record<string, string>> = {}): string => {
  const params = new URLSearchParams(BRIDGES);
  for (const [name, value] of Object.entries(choices)) params.set(name, value);
  return `quiz/#${params}`;
};

/** Only these questions of the sample bank, as they are named. */
export function bridgesQuestions(
  ids: readonly string[],
  choices: Readonly<Record<string, string>> = {},
): string {
  const params = new URLSearchParams({
    bank: 'bridges',
    questions: ids.join(' '),
    order: 'as-written',
    behaviour: 'practice',
    seed: 'abc',
    start: 'now',
    ...choices,
  });
  return `quiz/#${params}`;
}

export async function promptText(page: Page): Promise<string> {
  await expect(prompt(page)).toBeVisible();
  return plain((await prompt(page).textContent()) ?? '');
}

export async function asked(page: Page, bank: WrittenBank): Promise<Written> {
  return byPrompt(bank, await promptText(page));
}

/** Settings as the app keeps them, put there before it starts. */
export async function withSettings(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await page.context().addInitScript(
    (value) => {
      try {
        // Once: what a test changes afterwards stays.
        if (localStorage.getItem('plumbline.settings') === null)
          localStorage.setItem('plumbline.settings', value);
      } catch {
        // The blank page before the first has no storage.
      }
    },
    JSON.stringify({ format: 1, settings }),
  );
}
