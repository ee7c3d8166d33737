/** A live game for everyone: by ear and keyboard alone, and as axe sees each screen in each phase. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures.ts';
import { rightAnswer, wrongAnswer } from './support/answers.ts';
import { bridges } from './support/bank.ts';
import { giveByKeys, tabTo } from './support/by-keyboard.ts';
import { prompt } from './support/by-pointer.ts';
import {
  codeOf,
  give,
  joinByLink,
  type LiveServer,
  makeGame,
  openRoom,
  People,
  press,
  questionNumber,
  saved,
  send,
  startLiveServer,
} from './support/live.ts';
import { asked } from './support/quizzes.ts';

let server: LiveServer;
test.beforeAll(async () => {
  server = await startLiveServer();
});
test.afterAll(() => server.remove());

/** Presses Enter where the focus is. */
const enter = (page: Page) => page.keyboard.press('Enter');

test('a blind participant: by keys and by what is announced, from the code to the end', async ({
  page,
  announced,
  browser,
}) => {
  test.setTimeout(150_000);
  const people = new People(browser);
  const host = await people.enter();
  const code = await makeGame(host, server.url, { seconds: 60 });

  await page.goto(`${server.url}join/`);
  await tabTo(page, 'Game code');
  await page.keyboard.type(code.toLowerCase());
  await enter(page);
  // A new screen begins with its heading, which has the focus and is read.
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Join the game');
  await expect(heading).toBeFocused();
  await tabTo(page, 'Join');
  await enter(page);
  await expect(heading).toHaveText(/^You are in/);
  await expect(heading).toBeFocused();
  await tabTo(page, 'Another name');
  await enter(page);
  await expect.poll(announced).toContain('Name changed');

  await press(host, 'Start the game');
  for (let number = 1; number <= 3; number++) {
    await questionNumber(page, number);
    await expect(prompt(page)).toBeFocused();
    const question = await asked(page, bridges);
    const before = (await announced()).length;
    await giveByKeys(page, number === 2 ? wrongAnswer(question).plan : rightAnswer(question));
    await enter(page);
    await expect
      .poll(async () => (await announced()).slice(before))
      .toContain('Saved. You can change it until the question closes.');
    await press(host, 'Close answers');
    await expect
      .poll(async () => (await announced()).slice(before))
      .toContain('The question is closed. The answer comes soon.');
    await press(host, 'Reveal the answer');
    const verdict = number === 2 ? /^Not quite\. The answer: / : /^Right$/;
    await expect
      .poll(async () => (await announced()).slice(before))
      .toContainEqual(expect.stringMatching(verdict));
    // Each once, in this order, and nothing else: no counting down, no echo.
    const said = (await announced()).slice(before);
    expect(said).toHaveLength(3);
    // What had the focus is gone; the focus is not.
    await expect(prompt(page)).toBeFocused();
    await press(host, 'Next question');
  }

  await questionNumber(page, 4);
  await tabTo(page, 'Skip');
  await enter(page);
  await expect.poll(announced).toContain('Skipped. You need not say why.');
  await press(host, 'Pause');
  await expect.poll(announced).toContain('The host has paused the game. The clock stands still.');
  await press(host, 'Go on');
  await press(host, 'End the game');
  await host.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
  await expect(heading).toHaveText(/^Thank you for playing/);
  await expect(heading).toBeFocused();
  await people.leave();
});

test('what is left of the time is announced at ten seconds and at its end, and not per second', async ({
  page,
  announced,
  browser,
}) => {
  test.setTimeout(120_000);
  const people = new People(browser);
  const host = await people.enter();
  const code = await makeGame(host, server.url, { seconds: 20 });
  await joinByLink(page, server.url, code);
  await press(host, 'Start the game');
  await questionNumber(page, 1);
  const before = (await announced()).length;
  await expect(page.getByRole('timer')).toHaveText(/^Time left: 0:(20|1\d)$/);
  // It closes by itself, on the server's clock.
  await expect(host.getByRole('button', { name: 'Reveal the answer' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /^Send/ })).toHaveCount(0);
  await press(host, 'Reveal the answer');
  await expect(page.locator('main form > p[data-standing]')).toHaveText('Not answered');
  expect((await announced()).slice(before)).toEqual([
    '10 seconds left',
    'Your time is over. The answer comes soon.',
    expect.stringMatching(/^Not answered\. The answer: /),
  ]);
  await people.leave();
});

test('a host runs a game by keyboard alone', async ({ page: host, browser }) => {
  test.setTimeout(120_000);
  const people = new People(browser);
  const phone = await people.enter({ phone: true });
  await host.goto(`${server.url}host/?bank=bridges`);
  await expect(host.getByRole('link', { name: 'Make a game' })).toBeVisible();
  await tabTo(host, 'Make a game');
  await enter(host);
  // The page before has ten questions in sight as well.
  await expect(host.getByRole('button', { name: 'Start a lobby' })).toBeVisible();
  await expect(host.getByText('10 questions', { exact: true }).first()).toBeVisible();
  await tabTo(host, 'Start a lobby', 300);
  await enter(host);
  await expect(host.getByRole('button', { name: 'Start the game' })).toBeVisible();
  await joinByLink(phone, server.url, await codeOf(host));
  await expect(host.getByRole('button', { name: '1 person' })).toBeVisible();
  await tabTo(host, 'Start the game');
  await enter(host);
  await questionNumber(phone, 1);
  // From here the keys that the page names; a presenter's remote sends the arrow.
  const question = await asked(phone, bridges);
  await give(phone, rightAnswer(question));
  await send(phone);
  await saved(phone);
  await host.keyboard.press('ArrowRight');
  await expect(phone.getByText('The question is closed. The answer comes soon.').first()).toBeVisible();
  // A key does what stands on the page: the host's own has to have heard of it, too.
  await expect(host.getByRole('button', { name: 'Reveal the answer' })).toBeVisible();
  await host.keyboard.press('d');
  await expect(phone.getByText(/^Talk about it/).first()).toBeVisible();
  await expect(host.getByRole('button', { name: 'Ask again now' })).toBeVisible();
  await host.keyboard.press('a');
  await expect(phone.getByText('Question 1 of 10 · once more')).toBeVisible();
  await expect(host.getByRole('button', { name: 'Close answers' })).toBeVisible();
  await host.keyboard.press('n');
  await expect(phone.getByText('The question is closed. The answer comes soon.').first()).toBeVisible();
  await expect(host.getByRole('button', { name: 'Reveal the answer' })).toBeVisible();
  await host.keyboard.press('r');
  await expect(phone.locator('main form > p[data-standing]')).toBeVisible();
  await expect(host.getByRole('button', { name: 'Show standings' })).toBeVisible();
  await host.keyboard.press('s');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/^You are in place/);
  await host.keyboard.press('n');
  await questionNumber(phone, 2);
  await tabTo(host, 'More');
  await enter(host);
  await tabTo(host, 'End the game');
  await enter(host);
  await tabTo(host, /^End/);
  await enter(host);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/^Thank you for playing/);
  await people.leave();
});

for (const dark of [false, true]) {
  test(`axe finds nothing on any screen in any phase, ${dark ? 'dark' : 'light'}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const people = new People(browser);
    const host = await people.enter({ dark });
    const room = await people.enter({ dark });
    const phone = await people.enter({ phone: true, dark });
    const look = async (phase: string) => {
      const screens = { host, room, phone };
      for (const [name, page] of Object.entries(screens)) {
        await expectAccessible(page, `${name}, ${phase}`);
        await expectNoSidewaysScroll(page, `${name}, ${phase}`);
      }
    };
    await phone.goto(`${server.url}join/`);
    await expect(phone.getByLabel('Game code')).toBeVisible();
    await expectAccessible(phone, 'phone, the code');
    const code = await makeGame(host, server.url, { seconds: 60 });
    await openRoom(host, room);
    await phone.goto(`${server.url}join/?code=${code}`);
    await expect(phone.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
    await expectAccessible(phone, 'phone, the name');
    await phone.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(phone.getByRole('heading', { level: 1, name: /^You are in/ })).toBeVisible();
    await expect(host.getByRole('button', { name: '1 person' })).toBeVisible();
    await look('lobby');
    await press(host, 'Start the game');
    await questionNumber(phone, 1);
    const question = await asked(phone, bridges);
    await look('open');
    await give(phone, wrongAnswer(question).plan);
    await send(phone);
    await saved(phone);
    await expectAccessible(phone, 'phone, saved');
    await press(host, 'Close answers');
    await expect(phone.getByText(/^The question is closed/).first()).toBeVisible();
    await look('closed');
    await press(host, 'Talk it over, ask again');
    await expect(phone.getByText(/^Talk about it/).first()).toBeVisible();
    await look('discussion');
    await press(host, 'Reveal the answer');
    await expect(phone.locator('main form > p[data-standing]')).toBeVisible();
    await look('revealed');
    await press(host, 'Show standings');
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/^You are in place/);
    await look('standings');
    await press(host, 'Next question');
    await press(host, 'Pause');
    await expect(phone.getByText(/^The host has paused/).first()).toBeVisible();
    await look('paused');
    await phone.getByRole('button', { name: 'Leave' }).click();
    await expectAccessible(phone, 'phone, leaving');
    const asking = await phone.getByRole('dialog').boundingBox();
    expect(asking?.x, 'the dialog begins within the screen').toBeGreaterThan(0);
    await phone.getByRole('button', { name: 'Leave the game' }).click();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('You left the game');
    await expectAccessible(phone, 'phone, left');
    await phone.getByRole('button', { name: 'Come back to the game' }).click();
    await expect(phone.getByText(/^The host has paused/).first()).toBeVisible();
    await press(host, 'End the game');
    await host.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/^Thank you for playing/);
    await look('ended');
    await people.leave();
  });
}
