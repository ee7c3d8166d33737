/** Study, day after day: a session, a slip undone, the return to the right facts, catching up, a goal. */
import type { Page } from '@playwright/test';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import { appIsUp, expect, expectAccessibleInBothThemes, expectNoSidewaysScroll, test } from './fixtures.ts';
import { ijm } from './support/bank.ts';
import { giveAnythingByKeys, tabTo } from './support/by-keyboard.ts';
import { giveAnything, prompt, question } from './support/by-pointer.ts';
import { chooseFile, recordFile } from './support/files.ts';
import { withSettings } from './support/quizzes.ts';
import { storedRecords } from './support/storage.ts';

const button = (page: Page, name: string | RegExp) => question(page).getByRole('button', { name });
const undo = (page: Page) => button(page, /^Undo/);
const headline = (page: Page) => page.getByRole('heading', { level: 1 });
/** A short session. */
const SHORT = { contentNoteSeen: ['ijm'], minutesADay: 3, newADay: 4 };
const START = new Date('2026-03-02T09:00:00');

async function openToday(page: Page): Promise<void> {
  await page.goto('study/');
  await expect(page.locator('[data-ready="today"]')).toBeVisible();
}

/** A reload is what a new day begins with. */
async function nextDay(page: Page, day: string): Promise<void> {
  await page.clock.setSystemTime(new Date(`${day}T09:00:00`));
  await page.goto('about/');
  await openToday(page);
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Start/ }).click();
  await expect(prompt(page)).toBeFocused();
}

/** What stands there next. Cards are read on the way. */
async function nextQuestion(page: Page): Promise<void> {
  await expect(prompt(page)).toBeVisible();
  while ((await question(page).getAttribute('data-card')) !== null) {
    const claim = await prompt(page).textContent();
    await button(page, 'Got it: ask me later').click();
    await expect(prompt(page)).not.toHaveText(claim ?? '');
  }
}

async function goOn(page: Page): Promise<boolean> {
  const next = button(page, /^(Next question|See what got stronger)$/);
  const last = (await next.textContent()) === 'See what got stronger';
  const left = await prompt(page).elementHandle();
  await next.click();
  await left?.waitForElementState('hidden');
  return last;
}

async function records(page: Page, kind: string) {
  return (await storedRecords(page)).flatMap(({ record }) => (record?.['kind'] === kind ? [record] : []));
}
const responses = async (page: Page) =>
  (await records(page, 'response')) as unknown as readonly ResponseRecord[];

test('a session: slips undone by button and by key, stopped, and tomorrow the same facts in other forms', async ({
  page,
  announced,
}) => {
  await page.clock.install({ time: START });
  await withSettings(page, SHORT);
  await openToday(page);
  await expect(headline(page)).toHaveText(/^\d+ new facts$/);
  await expect(page.getByText(/^About \d minutes?/)).toBeVisible();
  await start(page);
  await nextQuestion(page);
  await expect(undo(page)).toHaveCount(0);

  await giveAnything(page);
  await button(page, /^(Check answer|See how close)/).click();
  await undo(page).click();
  await expect(prompt(page)).toBeFocused();
  await expect(question(page).getByText('open again')).toBeVisible();
  expect(await announced()).toContain('Undone: your last answer. The question is open again.');

  await button(page, 'Show me').click();
  await expect(undo(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(prompt(page)).toBeFocused();
  await expect(question(page)).toHaveAttribute('data-answered', 'false');
  expect(await announced()).toContain('Undone: seeing the answer. The question is open again.');
  // Nothing is left to take back.
  await expect(undo(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await records(page, 'retraction')).length).toBe(2);

  // Until two facts have been asked for that were told before: what was shown is due tomorrow.
  const known = new Map<string, string>();
  while (known.size < 2) {
    await button(page, 'Show me').click();
    await expect(question(page)).toHaveAttribute('data-answered', 'true');
    for (const { facts, pretest, question: id } of (await responses(page)).slice(2)) {
      if (!pretest) for (const { fact } of facts) known.set(fact, id);
    }
    if (known.size < 2) {
      await goOn(page);
      await nextQuestion(page);
    }
  }
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(headline(page)).toHaveText('What got stronger');
  await expect(page.getByText('Nothing is stronger yet')).toBeVisible();
  await page.getByRole('link', { name: 'Back to Today' }).click();
  await expect(page.locator('[data-ready="today"]')).toBeVisible();

  await nextDay(page, '2026-03-03');
  await expect(headline(page)).toHaveText(/due/);
  await start(page);
  const began = (await records(page, 'attempt-started')).at(-1) as {
    questions: readonly string[];
    attempt: string;
  };
  const asked: ResponseRecord[] = [];
  for (let done = false; !done; ) {
    await nextQuestion(page);
    await giveAnything(page);
    await button(page, /^(Check answer|See how close)/).click();
    done = await goOn(page);
  }
  asked.push(...(await responses(page)).filter(({ attempt }) => attempt === began.attempt));
  for (const [fact, form] of known) {
    const again = asked.find(({ facts, pretest }) => !pretest && facts.some((one) => one.fact === fact));
    expect(again, `${fact} is asked again`).toBeDefined();
    expect(again?.question, `${fact} in another form`).not.toBe(form);
  }
  await expect(headline(page)).toHaveText('What got stronger');
});

test('undo works in practice, leaves text fields to themselves, and is not there in tests', async ({
  page,
}) => {
  await page.goto(
    'quiz/#bank=bridges&questions=forces.why-gaps+landmarks.akashi-span&order=as-written&behaviour=practice&seed=ab&start=now',
  );
  await button(page, 'Skip').click();
  await expect(page.getByText('question 2 of 2')).toBeVisible();
  const field = question(page).getByRole('textbox').first();
  await field.fill('42');
  await field.press('ControlOrMeta+z');
  await expect(page.getByText('question 2 of 2')).toBeVisible();
  await prompt(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('question 1 of 2')).toBeVisible();
  await expect(prompt(page)).toBeFocused();

  await page.goto(
    'quiz/#bank=bridges&questions=forces.why-gaps+landmarks.akashi-span&order=as-written&behaviour=test&seed=ab&start=now',
  );
  await giveAnything(page);
  await button(page, 'Next question').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('question 2 of 2')).toBeVisible();
  await expect(undo(page)).toHaveCount(0);
});

/** Facts that were answered once, two weeks ago: a record as an earlier browser left it. */
function learned(count: number, at: number): string {
  const seen = new Set<string>();
  const some = ijm.questions.filter(({ facts }) => {
    const [fact = ''] = facts;
    if (facts.length !== 1 || seen.has(fact)) return false;
    seen.add(fact);
    return true;
  });
  return recordFile(
    some.slice(0, count).map(({ id, type, facts }, i) => ({
      kind: 'response',
      id: `earlier${String(i).padStart(5, '0')}`,
      at: at + i * 1000,
      attempt: 'earlier00000',
      bank: 'ijm',
      question: id,
      version: 'v',
      type,
      seed: 's',
      behaviour: 'practice',
      how: 'answered',
      response: null,
      fraction: 1,
      facts: [{ fact: facts[0], fraction: 1 }],
      hint: false,
      duration: 9000,
      day: new Date(at).toISOString().slice(0, 10),
    })),
  );
}

test('after two weeks a smaller plan can be chosen, with what it leads to; a goal tells its forecast first', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-03-16T09:00:00') });
  await withSettings(page, { contentNoteSeen: ['ijm'], minutesADay: 6 });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('progress/');
  await appIsUp(page);
  await chooseFile(page, 'mine.json', learned(30, START.getTime()));
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByRole('button', { name: 'Add to this device' })).toHaveCount(0);

  await openToday(page);
  await expect(headline(page)).toHaveText('Good to see you again');
  await expect(page.getByText('30 facts have come due')).toBeVisible();
  const gently = page.getByRole('radio', {
    name: /Catch up gently.*3 minutes a day.*caught up in about \d+ days/,
  });
  await gently.check();
  await look(page, 'catching up');
  await start(page);
  const began = (await records(page, 'attempt-started')).at(-1);
  expect(began?.['quiz']).toMatchObject({ choices: { of: 'study', plan: 'catch-up', introduces: [] } });
  await page.getByRole('button', { name: 'Stop here' }).click();
  // Nothing was answered: the session waits where it was left.
  await expect(headline(page)).toHaveText('Your session is waiting');

  await page.goto('settings/');
  const study = page.getByRole('region', { name: 'Study' });
  await expect(
    study.getByRole('radio', { name: /^95 of 100.*In a month you would recall about \d+/ }),
  ).toBeVisible();
  await study.getByLabel('Day of the test').fill('2026-04-02');
  await expect(study.getByText(/On April 2, 2026 you would recall about \d+ of \d+ facts/)).toBeVisible();
  await look(page, 'settings of study');
  expect(await keptSetting(page, 'goalDay')).toBeUndefined();
  await study.getByRole('button', { name: 'Study for this day' }).click();
  await expect(study.getByText('You study for April 2, 2026.')).toBeVisible();
  expect(await keptSetting(page, 'goalDay')).toBe('2026-04-02');
});

function keptSetting(page: Page, name: string): Promise<unknown> {
  return page.evaluate(
    (key) => JSON.parse(localStorage.getItem('plumbline.settings') ?? '{}').settings?.[key],
    name,
  );
}

/** One screen in one state: light and dark, and narrow. */
async function look(page: Page, what: string): Promise<void> {
  await expectAccessibleInBothThemes(page, what);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, `${what}, at 320 px`);
  await page.setViewportSize({ width: 390, height: 844 });
}

test('each screen of a session, light and dark, and at 320 px', async ({ page }) => {
  await page.clock.install({ time: START });
  await page.setViewportSize({ width: 390, height: 844 });
  // One fact alone has nothing to stand between a guess and its retrieval: its card is read.
  await withSettings(page, { minutesADay: 3, newADay: 1 });
  await openToday(page);
  await expect(page.getByRole('heading', { name: 'Or practise freely' })).toBeVisible();
  await look(page, 'today');
  await start(page);
  await expect(page.getByText('a new fact')).toBeVisible();
  await look(page, 'the card of a fact');
  await nextQuestion(page);
  await giveAnything(page);
  await button(page, 'Check answer').click();
  await look(page, 'an answer, with Undo');
  await goOn(page);
  await expect(page.getByText(/due (tomorrow|in \d days)\./)).toBeVisible();
  await look(page, 'what got stronger');
  await page.getByRole('link', { name: 'Back to Today' }).click();
  await expect(headline(page)).toHaveText('Done for today');
  await expect(page.getByRole('table')).toBeVisible();
  await look(page, 'done for today');

  await page.evaluate(() =>
    localStorage.setItem('plumbline.settings', '{"format":1,"settings":{"minutesADay":6,"newADay":8}}'),
  );
  await nextDay(page, '2026-03-03');
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
  await look(page, 'today, with the note');
  await start(page);
  await expect(page.getByText('New to you: make a first guess')).toBeVisible();
  await look(page, 'a first guess');
  await giveAnything(page);
  await button(page, /^(Check answer|See how close)/).click();
  await expect(page.getByText('This was a first guess')).toBeVisible();
  await look(page, 'a first guess, judged');
});

test('by keys alone, from Today to what got stronger', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  await withSettings(page, SHORT);
  await openToday(page);
  await tabTo(page, /^Start/);
  await page.keyboard.press('Enter');
  for (let done = false; !done; ) {
    await expect(prompt(page)).toBeFocused();
    if ((await question(page).getAttribute('data-card')) !== null) {
      const claim = await prompt(page).textContent();
      await tabTo(page, 'Got it: ask me later');
      await page.keyboard.press('Enter');
      await expect(prompt(page)).not.toHaveText(claim ?? '');
      continue;
    }
    await giveAnythingByKeys(page);
    await page.keyboard.press('Enter');
    const next = button(page, /^(Next question|See what got stronger)$/);
    await expect(next).toBeFocused();
    done = (await next.textContent()) === 'See what got stronger';
    const left = await prompt(page).elementHandle();
    await page.keyboard.press('Enter');
    await left?.waitForElementState('hidden');
  }
  await expect(headline(page)).toHaveText('What got stronger');
  await expect(headline(page)).toBeFocused();
  await tabTo(page, 'Back to Today');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('Done for today');
  await expect(headline(page)).toBeFocused();
  await expect(page.getByRole('table')).toBeVisible();
  await look(page, 'done for today');
});
