/** Practice, as learners take it: by touch on a phone, by keys at a desk, and what each answer gives back. */
import type { Page } from '@playwright/test';
import { addresses, expect, test, watch } from './fixtures.ts';
import { rightAnswer, wrongAnswer } from './support/answers.ts';
import { bridges, ijm, plain } from './support/bank.ts';
import { giveAnythingByKeys, giveByKeys, tabTo } from './support/by-keyboard.ts';
import {
  checkAndGoOn,
  click,
  give,
  giveAnything,
  goOn,
  prompt,
  question,
  tap,
} from './support/by-pointer.ts';
import { asked, BRIDGES, bridgesQuestions, bridgesQuiz, promptText } from './support/quizzes.ts';
import { expectNothingGivenAway } from './support/secrets.ts';
import { storedRecords } from './support/storage.ts';

const check = (page: Page) => question(page).getByRole('button', { name: 'Check answer' });
const next = (page: Page) =>
  question(page).getByRole('button', { name: /^(Next question|See how you did)$/ });
const verdict = (page: Page) => question(page).locator('p[data-standing]');
const announcer = (page: Page) => page.locator('[data-announcer]');

test.describe('on a phone, by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a guess on home, nine more, and how it went', async ({ page, announced }) => {
    await page.goto('');
    const slider = page.getByRole('slider');
    await slider.tap({ position: { x: 60, y: 20 } });
    await page.getByRole('button', { name: 'See how close you are' }).tap();
    await expect(page.getByText('Your guess:')).toBeVisible();
    await expect(page.getByText('95 of 100 staff', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Nine more' }).tap();

    let done = false;
    for (let number = 2; !done; number++) {
      await expect(page.getByText(`question ${number} of 10`)).toBeVisible();
      const written = await asked(page, ijm);
      await expectNothingGivenAway(page, ijm, written);
      const tags = written.facts.flatMap((id) => ijm.facts.get(id)?.sensitivity ?? []);
      expect(tags, 'grave subjects before the content note').toEqual([]);
      await giveAnything(page, tap);
      done = await checkAndGoOn(page, tap);
      expect(number).toBeLessThanOrEqual(10);
    }
    await expect(page).toHaveURL(/\/results\/\?a=/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/right|partly|not yet|guess/);
    await expect(page.getByText('1 guess, not scored').first()).toBeVisible();
    expect((await announced()).filter((text) => text.startsWith('The answer: '))).toHaveLength(1);
  });
});

test.describe('at a desk, by keys alone', () => {
  // Low, so that the bar at the bottom is in the way of whatever does not keep clear of it.
  test.use({ viewport: { width: 1280, height: 640 } });

  test('a mixed ten of any kinds, from the content note to the results', async ({ page }) => {
    // A seed of its own: the same ten in every run.
    await page.goto('quiz/#bank=ijm&topics=&length=10&order=mixed&behaviour=practice&seed=desk');
    await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
    await tabTo(page, 'Start the questions');
    await page.keyboard.press('Enter');
    for (let number = 1; number <= 10; number++) {
      await expect(page.getByText(`question ${number} of 10`)).toBeVisible();
      await expect(prompt(page)).toBeFocused();
      await giveAnythingByKeys(page);
      await page.keyboard.press('Enter');
      await expect(next(page)).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(page).toHaveURL(/\/results\/\?a=/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('all ten kinds rightly; each verdict is said once, politely', async ({ page, announced }) => {
    await page.goto(bridgesQuiz());
    await expect(page.getByRole('button', { name: 'Start the questions' })).toBeVisible();
    await tabTo(page, 'Start the questions');
    await page.keyboard.press('Enter');
    const kinds = new Set<string>();
    for (let number = 1; number <= 10; number++) {
      await expect(page.getByText(`question ${number} of 10`)).toBeVisible();
      const written = await asked(page, bridges);
      kinds.add(written.type);
      await expect(prompt(page)).toBeFocused();
      await expectNothingGivenAway(page, bridges, written);
      await giveByKeys(page, rightAnswer(written));
      const before = (await announced()).length;
      await page.keyboard.press('Enter');
      await expect(verdict(page), written.id).toHaveText('Right');
      await expect(next(page)).toBeFocused();
      expect((await announced()).slice(before), written.id).toEqual(['Right']);
      await page.keyboard.press('Enter');
    }
    expect(kinds.size).toBe(10);
    await expect(announcer(page)).toHaveAttribute('aria-live', 'polite');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All 10 right');
  });
});

test('a wrong answer of each kind shows the right one, and why the chosen one is not', async ({
  page,
  announced,
}) => {
  await page.goto(`${bridgesQuiz()}&start=now`);
  for (let done = false; !done; ) {
    const written = await asked(page, bridges);
    const { plan, whys, right } = wrongAnswer(written);
    await give(page, plan);
    const before = (await announced()).length;
    await check(page).click();
    await expect(verdict(page)).toHaveText(/^(Not quite|Partly right)$/);
    const shown = question(page);
    for (const text of [...whys, ...right, written.explanation]) {
      await expect(shown, written.id).toContainText(plain(text));
    }
    for (const why of whys) await expect(shown.getByText(plain(why)).first()).toBeVisible();
    for (const id of written.facts) {
      const fact = bridges.facts.get(id);
      await expect(shown).toContainText(fact?.claim ?? '');
      await expect(shown).toContainText(`“${fact?.section}”`);
    }
    const said = (await announced()).slice(before);
    expect(said, written.id).toHaveLength(1);
    expect(said[0]).toMatch(/^(Not quite|Partly right)\. The answer: /);
    done = await goOn(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/not\syet/);
  await expect(page.getByRole('heading', { name: 'To look at again' })).toBeVisible();
});

test('a blank answer is not judged; "Show me" comes back after three others; skipped counts for nothing', async ({
  page,
  announced,
}) => {
  await page.goto(`${bridgesQuiz()}&start=now`);
  const first = await promptText(page);
  await check(page).click();
  await expect(question(page).getByRole('alert')).toHaveText(/Something is still open/);
  await expect(verdict(page)).toHaveCount(0);

  await question(page).getByRole('button', { name: 'Show me' }).click();
  await expect(verdict(page)).toHaveText('Here is the answer');
  await expect(question(page)).toContainText('comes back later');
  await goOn(page);

  const second = await promptText(page);
  await question(page).getByRole('button', { name: 'Skip' }).click();
  await expect(prompt(page)).not.toHaveText(second);
  expect(await announced()).toContain('Skipped. It counts for nothing.');

  const others = [second];
  for (let i = 0; i < 12; i++) {
    if (await page.getByText('once more').isVisible()) break;
    const written = await asked(page, bridges);
    others.push(plain(written.prompt));
    if (i === 0) {
      await question(page).getByRole('button', { name: 'Hint' }).click();
      await expect(question(page)).toContainText(written.hint ?? '');
      expect(await announced()).toContain(written.hint);
      await expect(question(page).getByRole('button', { name: 'Hint' })).toHaveCount(0);
    }
    await give(page, rightAnswer(written));
    await checkAndGoOn(page);
    await expect(prompt(page)).not.toHaveText(written.prompt);
  }
  expect(await promptText(page)).toBe(first);
  expect(new Set(others).size).toBeGreaterThanOrEqual(3);
  for (let done = false; !done; ) {
    await give(page, rightAnswer(await asked(page, bridges)));
    done = await checkAndGoOn(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All 9 right');
  await expect(page.getByText('1 skipped').first()).toBeVisible();
  const hows = (await storedRecords(page)).flatMap(({ record }) => record?.['how'] ?? []);
  expect(hows.filter((how) => how === 'skipped')).toHaveLength(1);
});

test('how sure one is, where turned on, is asked before the reveal; sure and not right comes back', async ({
  page,
}) => {
  await page.goto('settings/');
  await page.getByRole('checkbox', { name: 'Ask how sure I am' }).check();
  await page.goto(
    bridgesQuestions([
      'forces.why-gaps',
      'forces.arch-stones',
      'forces.middle-support',
      'landmarks.akashi-span',
    ]),
  );
  const first = await promptText(page);
  const sure = page.getByRole('group', { name: 'How sure are you?' });
  for (let number = 1; number <= 4; number++) {
    const written = await asked(page, bridges);
    await expect(sure).toBeVisible();
    await give(page, number === 1 ? wrongAnswer(written).plan : rightAnswer(written));
    await check(page).click();
    await expect(question(page).getByRole('alert')).toHaveText(/How sure are you/);
    await expectNothingGivenAway(page, bridges, written);
    await sure.getByRole('radio', { name: number === 1 ? 'Certain' : 'Fairly sure' }).check();
    await check(page).click();
    await expect(verdict(page)).toHaveText(number === 1 ? 'Not quite' : 'Right');
    await goOn(page);
  }
  await expect(page.getByText('once more')).toBeVisible();
  expect(await promptText(page)).toBe(first);
});

test('left in the middle, a quiz goes on from home at the same place', async ({ page }) => {
  await page.goto(
    'quiz/#bank=ijm&topics=identity&length=5&order=mixed&behaviour=practice&seed=ab&without=' +
      'forced-labour+sexual-exploitation+child-abuse+sexual-violence+detention&start=now',
  );
  for (let i = 0; i < 2; i++) {
    await giveAnything(page);
    await checkAndGoOn(page);
    await expect(page.getByText(`question ${i + 2} of 5`)).toBeVisible();
  }
  const third = await promptText(page);
  await page.getByRole('link', { name: 'Plumbline' }).click();
  await expect(page.getByText('2 of 5 answered')).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await expect(page.getByText('question 3 of 5')).toBeVisible();
  expect(await promptText(page)).toBe(third);
});

test('five subjects can be left out by the note before the first grave question, and in settings', async ({
  page,
}) => {
  const grave = 'quiz/#bank=ijm&topics=problem&length=all&order=as-written&behaviour=practice';
  await page.goto(`${grave}&seed=ab`);
  const count = page.getByText(/^\d+ questions? · /);
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
  const boxes = page.getByRole('group', { name: 'Subjects to include' }).getByRole('checkbox');
  await expect(boxes).toHaveCount(5);
  const all = Number.parseInt((await count.textContent()) ?? '', 10);
  for (const box of await boxes.all()) await box.uncheck();
  await page.getByRole('button', { name: 'Start the questions' }).click();
  await expect(prompt(page)).toBeVisible();
  const started = (await storedRecords(page)).find(({ record }) => record?.['kind'] === 'attempt-started');
  const ids = started?.record?.['questions'] as string[];
  expect(ids.length).toBeLessThan(all);
  for (const id of ids) {
    const written = ijm.questions.find((one) => one.id === id);
    expect(
      written?.facts.flatMap((fact) => ijm.facts.get(fact)?.sensitivity ?? []),
      id,
    ).toEqual([]);
  }

  await page.goto('settings/');
  const again = page.getByRole('group', { name: 'Subjects to include' }).getByRole('checkbox');
  for (const box of await again.all()) {
    await expect(box).not.toBeChecked();
    await box.check();
  }
  await page.goto(`${grave}&seed=cd`);
  await page.reload();
  await expect(count).toHaveText(new RegExp(`^${all} questions`));
});

test('a shared link opens this very quiz in another browser: questions, order, options', async ({
  page,
  browser,
}) => {
  await page.goto('make/?bank=bridges');
  await page.getByRole('radio', { name: 'All', exact: true }).check();
  await page.getByRole('button', { name: 'Share this quiz' }).click();
  const link = await page.getByRole('textbox', { name: /opens this very quiz/ }).inputValue();
  expect(link).toMatch(/#.*seed=/);

  const other = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 700 } });
  const faults = watch(other);
  const theirs = await other.newPage();
  const seen: string[][] = [];
  for (const one of [page, theirs]) {
    await one.goto(link);
    await one.getByRole('button', { name: 'Start the questions' }).click();
    const texts: string[] = [];
    for (let done = false; !done; ) {
      await expect(question(one).locator('input, select').first()).toBeVisible();
      texts.push(await promptText(one));
      // Options of the closed lists too; not the map's drawing, which follows the screen.
      texts.push(
        ...(await question(one).locator('label, option, [data-target], ol li span[lang]').allTextContents()),
      );
      await giveAnything(one, click);
      done = await checkAndGoOn(one, click);
    }
    seen.push(texts);
  }
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[0]?.length).toBeGreaterThan(40);
  await other.close();
  expect(faults).toEqual([]);
  expect(new URL(link).origin).toBe(new URL(addresses.app).origin);
  expect(BRIDGES).toContain('seed=abc');
});
