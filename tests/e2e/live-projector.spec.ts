/**
 * The projector, from the back row: at 1280 × 720 nothing that is told is smaller than 40 px (10 px in a thumbnail
 * of a quarter), and all of it is seen, if not at once then part by part. With the longest question of each type.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ijm, type Written } from './support/bank.ts';
import { type LiveServer, People, startLiveServer } from './support/live.ts';
import { someResponse, Wire, wireGame } from './support/wire.ts';

const LEAST = 40;
/** More parts than this would be a slide show. */
const MOST_PARTS = 5;
const CLASS = 30;
const ANSWERING = 6;

let server: LiveServer;
test.beforeAll(async () => {
  server = await startLiveServer();
});
test.afterAll(() => server.remove());

/** What a screen has to hold before the reveal, in characters. */
function lengthOf(question: Written): number {
  const lists = [question.options, question.items, question.targets, question.categories, question.places];
  const blanks = (question.blanks ?? []).map(({ options }) => options);
  return [...lists, ...blanks]
    .flatMap((list) => list ?? [])
    .reduce((sum, { text }) => sum + text.length, question.prompt.length);
}

function longestOfEachType(): Written[] {
  const longest = new Map<string, Written>();
  for (const question of ijm.questions) {
    const known = longest.get(question.type);
    if (!known || lengthOf(question) > lengthOf(known)) longest.set(question.type, question);
  }
  return [...longest.values()];
}

interface Seen {
  readonly texts: readonly string[];
  /** Whole on the screen in this part: places in `texts`. */
  readonly whole: readonly number[];
  readonly small: readonly string[];
  readonly cut: readonly string[];
}

/** Runs in the page: every text, how large it is, and whether all of it is on the screen. */
function readScreen(least: number): Seen {
  const seen = { texts: [] as string[], whole: [] as number[], small: [] as string[], cut: [] as string[] };
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const { innerWidth, innerHeight } = window;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element || element.closest('svg, [role="status"]:empty')) continue;
    const style = getComputedStyle(element);
    // Said to screen readers alone.
    if (style.clipPath !== 'none' || element.closest('[class*="heard"], [class*="hidden"]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const size = Number.parseFloat(style.fontSize);
    // The address to join at: for those who come late, and stand at the door.
    const aside = element.matches('[class*="lateAddress"]');
    if (size < least - 0.01 && !aside) seen.small.push(`${size} px: ${text}`);
    const rest = element.closest('[data-rest]');
    const shown = rest?.getBoundingClientRect();
    const stays = element.closest('[data-stays]') ? null : rest?.querySelector('[data-stays]');
    const top = Math.max(0, shown?.top ?? 0, stays?.getBoundingClientRect().bottom ?? 0);
    const bottom = Math.min(innerHeight, shown?.bottom ?? innerHeight);
    // Half of what leads a line is white.
    const slack = size * 0.2;
    const inside = boxes.every(
      (box) =>
        box.left >= -1 &&
        box.right <= innerWidth + 1 &&
        box.top >= top - slack &&
        box.bottom <= bottom + slack,
    );
    const outside = boxes.every((box) => box.bottom <= top + slack || box.top >= bottom - slack);
    const clipped = element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'hidden';
    seen.texts.push(text);
    if (inside && !clipped) seen.whole.push(seen.texts.length - 1);
    else if (clipped || (!outside && boxes.some(({ left, right }) => left < -1 || right > innerWidth + 1)))
      seen.cut.push(text);
  }
  if (document.documentElement.scrollHeight > innerHeight) seen.cut.push('the page itself');
  return seen;
}

/** Each part of what stands on the screen, as many as there are. @returns how many */
async function readable(room: Page, what: string): Promise<number> {
  await room.evaluate(() => document.fonts.ready);
  const dots = room.locator('svg > circle[data-here]');
  const count = Math.max(1, await room.locator('svg:has(> circle[data-here]) > circle').count());
  expect(count, `parts of ${what}`).toBeLessThanOrEqual(MOST_PARTS);
  const whole = new Set<number>();
  let texts: readonly string[] = [];
  for (let part = 0; part < count; part++) {
    const seen = await room.evaluate(readScreen, LEAST);
    expect(seen.small, `too small in ${what}`).toEqual([]);
    expect(seen.cut, `cut off in ${what}`).toEqual([]);
    for (const index of seen.whole) whole.add(index);
    texts = seen.texts;
    if (count > 1) {
      const before = await dots.getAttribute('cx');
      await room.keyboard.press('PageDown');
      await expect(dots).not.toHaveAttribute('cx', before ?? '');
    }
  }
  expect(
    texts.filter((_, index) => !whole.has(index)),
    `never whole on the screen in ${what}`,
  ).toEqual([]);
  return count;
}

test('the room’s screen is readable from the back row, whatever is asked', async ({ browser }) => {
  test.setTimeout(90_000);
  const questions = longestOfEachType();
  expect(questions).toHaveLength(10);
  const { code, host, roomAddress } = await wireGame(server.url, ijm, questions, {
    secondsPerQuestion: 600,
    promptFirst: true,
  });
  const people = new People(browser);
  const room = await people.enter();
  await room.goto(roomAddress);
  await expect(room.getByText('Nobody is here yet')).toBeVisible();
  const players: Wire[] = [];
  for (let seat = 0; seat < CLASS; seat++) {
    const player = new Wire(server.url);
    await player.hello({ as: 'new-participant', code });
    players.push(player);
  }
  await expect(room.getByText(`${CLASS} are here`)).toBeVisible();
  await readable(room, 'the lobby');

  const does = (word: string) => host.send('host', { do: word });
  const level = room.getByRole('heading', { level: 1 });
  for (const [index, { type, prompt }] of questions.entries()) {
    await does('next');
    await expect(room.getByText(`Question ${index + 1} of 10`)).toBeVisible();
    await expect(level).toHaveText(prompt.replaceAll('*', ''));
    await readable(room, `${type}, before it opens`);
    await does('open');
    await expect(room.locator('[data-rest] > div').first()).toBeVisible();
    await readable(room, `${type}, open`);
    await Promise.all(
      players.slice(0, ANSWERING).map(async (player, turn) => {
        const response = someResponse(await player.view(index), turn);
        await player.send('participant', { do: 'answer', index, round: 1, response });
      }),
    );
    await does('close');
    await does('reveal');
    await expect(room.locator('[class*="fact"]').first()).toBeAttached();
    await readable(room, `${type}, revealed`);
    if (index === 4) {
      await does('show-standings');
      await expect(level).toHaveText('Where we stand');
      await readable(room, 'the standings');
    }
  }
  await does('end');
  await expect(level).toHaveText('Thank you, everyone');
  await readable(room, 'the end');
  for (const player of [...players, host]) player.close();
  await people.leave();
});
