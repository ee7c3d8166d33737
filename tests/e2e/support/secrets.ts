/** Retrieval before reading: nothing that explains or gives away an answer is on the page before one was given. */
import { expect, type Page } from '@playwright/test';
import { authoredIds, plain, secretTexts, type Written, type WrittenBank } from './bank.ts';

/** All text and every attribute of the page. */
function pageTexts(page: Page): Promise<{ text: string; attributes: string[] }> {
  return page.evaluate(() => ({
    text: (document.body.textContent ?? '').replace(/\s+/g, ' '),
    attributes: [...document.querySelectorAll('body *')].flatMap((element) =>
      [...element.attributes].map((attribute) => attribute.value),
    ),
  }));
}

/** Names, descriptions and values as a screen reader gets them. */
async function accessibleTexts(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .flatMap(({ name, description, value }) => [name?.value, description?.value, value?.value])
    .filter((text) => typeof text === 'string')
    .join(' | ');
}

export async function expectNothingGivenAway(
  page: Page,
  bank: WrittenBank,
  question: Written,
): Promise<void> {
  const { text, attributes } = await pageTexts(page);
  const heard = await accessibleTexts(page);
  const everywhere = plain(`${text} ${attributes.join(' ')} ${heard}`);
  // Short ones may stand in the prompt itself.
  const told = secretTexts(bank, question).filter(
    (secret) => secret.length > 20 && everywhere.includes(secret),
  );
  expect(told, `told before the answer to ${question.id}`).toEqual([]);
  const ids = authoredIds(question);
  expect(
    attributes.filter((value) => ids.includes(value)),
    `ids of ${question.id} that its author gave`,
  ).toEqual([]);
}
