/**
 * A whole game in real browsers: a host, a projector and eight participants, ten questions of ten types, and on the
 * way whatever goes wrong in a classroom. What everyone ends with is what the test has reckoned by hand.
 */
import type { Page } from '@playwright/test';
import type { Report } from '#domain/game/report.ts';
import { expect, test } from './fixtures.ts';
import { type Plan, rightAnswer, wrongAnswer } from './support/answers.ts';
import { bridges, plain, type Written } from './support/bank.ts';
import { fractionByHand, partlyRight } from './support/by-hand.ts';
import { prompt } from './support/by-pointer.ts';
import {
  give,
  joinByCode,
  joinByLink,
  knownGame,
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

/** Right, partly right, wrong, skipped, not answered. */
type How = 'right' | 'partly' | 'wrong' | 'skip' | 'nothing';
const LETTERS: Readonly<Record<string, How>> = {
  R: 'right',
  P: 'partly',
  W: 'wrong',
  S: 'skip',
  '-': 'nothing',
};
/**
 * A row for each participant, a column for each question in the order asked. The third one's network is cut while
 * the fifth question is open: what they answer to it comes too late.
 */
const PLANS = [
  'RRRRRRRRRR',
  'RRRWRRWRRW',
  'RWRR-RRRWR',
  'PPPPPPPPPP',
  'WWWWWWWWWW',
  'SRWSRWSRWS',
  'RRR--RR--R',
  'RRRRRRRRRR',
] as const;
const COUNT = PLANS.length;
const CUT_FOR = 30_000;

interface Tally {
  points: number;
  right: number;
  partly: number;
  notYet: number;
  notTaken: number;
}

class Player {
  readonly page: Page;
  private readonly plans: readonly How[];
  readonly tally: Tally = { points: 0, right: 0, partly: 0, notYet: 0, notTaken: 0 };
  constructor(page: Page, plans: string) {
    this.page = page;
    this.plans = [...plans].map((letter) => LETTERS[letter] ?? 'nothing');
  }

  /** What this one does with a question; null: nothing, or a skip. */
  plan(question: Written, index: number): Plan | null {
    const right = rightAnswer(question);
    const wrong = wrongAnswer(question).plan;
    switch (this.plans[index]) {
      case 'right':
        return right;
      case 'partly':
        return partlyRight(question, right, wrong) ?? right;
      case 'wrong':
        return wrong;
      default:
        return null;
    }
  }

  /** Answers as planned, and waits until the server has it. */
  async answer(question: Written, index: number): Promise<void> {
    const plan = this.plan(question, index);
    if (plan) {
      await give(this.page, plan);
      await send(this.page);
      await saved(this.page);
    } else if (this.plans[index] === 'skip') {
      await this.page.getByRole('button', { name: 'Skip', exact: true }).click();
      await expect(this.page.getByRole('main').getByText('Skipped. You need not say why.')).toBeVisible();
    }
  }

  count(question: Written, index: number): number | null {
    const plan = this.plan(question, index);
    if (!plan) {
      this.tally.notTaken += 1;
      return null;
    }
    const fraction = fractionByHand(question, plan);
    this.tally.points += Math.round(1000 * fraction);
    if (fraction > 1 - 1e-9) this.tally.right += 1;
    else if (fraction > 1e-9) this.tally.partly += 1;
    else this.tally.notYet += 1;
    return fraction;
  }

  async showsVerdict(fraction: number | null): Promise<void> {
    const words =
      fraction === null
        ? /^(Skipped|Not answered)$/
        : fraction > 1 - 1e-9
          ? /^Right$/
          : fraction > 1e-9
            ? /^Partly right$/
            : /^Not quite$/;
    await expect(this.page.locator('main form > p[data-standing]')).toHaveText(words);
  }

  async showsTally(): Promise<void> {
    const { points, right, partly, notYet, notTaken } = this.tally;
    const words = [
      right > 0 ? `${right} right` : '',
      partly > 0 ? `${partly} partly` : '',
      notYet > 0 ? `${notYet} not yet` : '',
    ].filter(Boolean);
    const row = (name: string) => this.page.locator('main dl > div').filter({ hasText: name }).locator('dd');
    await expect(row('Score')).toHaveText(words.join(', ') || 'nothing scored yet');
    await expect(row('Points')).toHaveText(new RegExp(`^${points.toLocaleString('en')}( \\(.*)?$`));
    if (notTaken > 0) await expect(row('Not taken')).toHaveText(new RegExp(`^${notTaken} question`));
  }
}

/** From 1; equal points share a rank. */
const rankOf = (players: readonly Player[], player: Player): number =>
  1 + players.filter(({ tally }) => tally.points > player.tally.points).length;

async function reportOf(host: Page, url: string): Promise<Report> {
  const { game, token } = await knownGame(host);
  const answer = await fetch(`${url}api/games/${game}/report`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()) as Report;
}

/** Each answer once, and worth what it is worth, in the host's report as well. */
async function expectReport(
  report: Report,
  players: readonly Player[],
  asks: readonly string[],
  fractions: readonly (readonly number[])[],
): Promise<void> {
  const inOrder = (tallies: readonly Tally[]) => tallies.map((tally) => JSON.stringify(tally)).toSorted();
  const told = report.participants.map(({ score: { points, right, partly, notYet, notTaken } }) => ({
    points,
    right,
    partly,
    notYet,
    notTaken,
  }));
  expect(inOrder(told)).toEqual(inOrder(players.map(({ tally }) => tally)));
  expect(report.questions.map(({ id }) => id)).toEqual(asks);
  for (const [index, each] of fractions.entries()) {
    const question = report.questions[index];
    const round = question?.second ?? question?.first;
    expect(round?.answered, `answers to question ${index + 1}`).toBe(each.length);
    const mean = each.reduce((sum, fraction) => sum + fraction, 0) / each.length;
    expect(round?.mean, `mean of question ${index + 1}`).toBeCloseTo(mean, 9);
  }
}

test('a whole game of all ten types, with all that goes wrong on the way', async ({ browser }) => {
  test.setTimeout(240_000);
  const server = await startLiveServer();
  const people = new People(browser);
  const host = await people.enter();
  const room = await people.enter();
  const code = await makeGame(host, server.url);
  await openRoom(host, room);
  const players: Player[] = [];
  for (const plans of PLANS) players.push(new Player(await people.enter({ phone: true }), plans));
  const [first, second, third] = players as [Player, Player, Player];
  await joinByCode(first.page, server.url, code);
  await Promise.all(players.slice(1).map(({ page }) => joinByLink(page, server.url, code)));
  await expect(host.getByRole('button', { name: `${COUNT} people` })).toBeVisible();
  // The second one's page is loaded anew in every phase, twice where it begins.
  const reload = async (shows: () => Promise<void>) => {
    await second.page.reload();
    await shows();
  };
  const inLobby = () =>
    expect(second.page.getByRole('heading', { level: 1, name: /^You are in/ })).toBeVisible();
  await reload(inLobby);
  await reload(inLobby);

  /** By question in the order asked: what the answers that counted came to. */
  const fractions: number[][] = [];
  const asks: string[] = [];
  /** Everyone sees the same question; the room's screen too, and nothing of what is right. */
  const opened = async (index: number, away: readonly Player[] = []): Promise<Written> => {
    const here = players.filter((player) => !away.includes(player));
    await Promise.all(here.map(({ page }) => questionNumber(page, index + 1)));
    const question = await asked(first.page, bridges);
    asks[index] = question.id;
    const prompts = await Promise.all(
      here.map(async ({ page }) => plain((await prompt(page).textContent()) ?? '')),
    );
    expect(new Set(prompts)).toEqual(new Set([plain(question.prompt)]));
    await expect(room.getByRole('heading', { level: 1, name: plain(question.prompt) })).toBeVisible();
    await expect(room.getByText(question.explanation)).toHaveCount(0);
    return question;
  };
  const everyone = (question: Written, index: number, who: readonly Player[] = players) =>
    Promise.all(who.map((player) => player.answer(question, index)));
  const reveal = async (question: Written, index: number, away: readonly Player[] = []) => {
    await press(host, 'Close answers');
    await press(host, 'Reveal the answer');
    // On a full screen it comes in its turn; it is there to be read out all the same.
    await expect(room.getByText(question.explanation)).toHaveCount(1);
    await counted(question, index, away);
  };
  const counted = async (question: Written, index: number, away: readonly Player[] = []) => {
    const each = players.map((player) => ({ player, fraction: player.count(question, index) }));
    fractions[index] = each.flatMap(({ fraction }) => fraction ?? []);
    await Promise.all(
      each.map(({ player, fraction }) => (away.includes(player) ? null : player.showsVerdict(fraction))),
    );
  };
  const next = () => press(host, 'Next question');

  await test.step('1: everyone’s page and the host’s are loaded anew while it is open', async () => {
    await press(host, 'Start the game');
    const question = await opened(0);
    await reload(() => questionNumber(second.page, 1));
    const plan = second.plan(question, 0);
    if (plan) await give(second.page, plan);
    // Chosen and not sent: it is still chosen, and then sent.
    await reload(() => questionNumber(second.page, 1));
    await send(second.page);
    await saved(second.page);
    await reload(() => saved(second.page));
    await host.reload();
    await everyone(question, 0, [first, ...players.slice(2)]);
    await press(host, 'Close answers');
    await reload(async () => {
      await expect(
        second.page.getByText('The question is closed. The answer comes soon.').first(),
      ).toBeVisible();
    });
    await press(host, 'Reveal the answer');
    await counted(question, 0);
    await reload(() => second.showsVerdict(1));
  });

  await test.step('2: asked again after a talk; the second answers count', async () => {
    await next();
    const question = await opened(1);
    const wrong = wrongAnswer(question).plan;
    await Promise.all(
      players.map(async ({ page }) => {
        await give(page, wrong);
        await send(page);
        await saved(page);
      }),
    );
    await press(host, 'Close answers');
    await press(host, 'Talk it over, ask again');
    await reload(async () => {
      await expect(second.page.getByText(/^Talk about it with the people near you/).first()).toBeVisible();
    });
    await press(host, 'Ask again now');
    await Promise.all(
      players.map(({ page }) => expect(page.getByText('Question 2 of 10 · once more')).toBeVisible()),
    );
    await everyone(question, 1);
    await reveal(question, 1);
  });

  await test.step('3: the server is killed in the middle, and comes back', async () => {
    await next();
    const question = await opened(2);
    const half = COUNT / 2;
    await everyone(question, 2, players.slice(0, half));
    await server.kill();
    await Promise.all(
      players.slice(half).map(async (player) => {
        const plan = player.plan(question, 2);
        if (!plan) return;
        await give(player.page, plan);
        await send(player.page);
        await expect(player.page.getByText('Not sent yet, trying again.').first()).toBeVisible();
      }),
    );
    const down = Date.now();
    await server.restart();
    await Promise.all(
      players
        .filter((player) => player.plan(question, 2) !== null)
        .map(({ page }) =>
          expect(page.getByRole('main').getByText(/^Saved\./)).toBeVisible({ timeout: 15_000 }),
        ),
    );
    expect(Date.now() - down, 'until everyone is back').toBeLessThan(15_000 + 3_000);
    await expect(host.getByRole('button', { name: 'Close answers' })).toBeEnabled({ timeout: 15_000 });
    // Acknowledged before the kill or sent after it, each is there, and once.
    await expect(room.getByText(/^8 of 8 answered/)).toBeVisible({ timeout: 15_000 });
    await reveal(question, 2);
  });

  await test.step('4: standings, and each one’s own place', async () => {
    await next();
    const question = await opened(3);
    await everyone(question, 3);
    await reveal(question, 3);
    await press(host, 'Show standings');
    for (const player of players) {
      await expect(player.page.getByRole('heading', { level: 1 })).toHaveText(
        `You are in place ${rankOf(players, player)}`,
      );
      await player.showsTally();
    }
    await reload(() => second.showsTally());
  });

  let cutAt = 0;
  await test.step('5: one has no network for half a minute; the room goes on', async () => {
    await next();
    const question = await opened(4);
    await third.page.context().setOffline(true);
    cutAt = Date.now();
    await give(third.page, rightAnswer(question));
    await send(third.page);
    await expect(third.page.getByText('Not sent yet, trying again.').first()).toBeVisible();
    await everyone(question, 4);
    await reveal(question, 4, [third]);
  });

  await test.step('6: back from it, they see the right question, and what came too late is told', async () => {
    await next();
    const question = await opened(5, [third]);
    await everyone(
      question,
      5,
      players.filter((player) => player !== third),
    );
    await new Promise((done) => setTimeout(done, Math.max(0, CUT_FOR - (Date.now() - cutAt))));
    await third.page.context().setOffline(false);
    const back = Date.now();
    await questionNumber(third.page, 6);
    expect(Date.now() - back, 'until the right question is there').toBeLessThan(5000);
    await expect(
      third.page.getByText(/^Your answer to question 5 came too late to count/).first(),
    ).toBeVisible();
    await third.answer(question, 5);
    await reveal(question, 5);
  });

  await test.step('7: changed before it closes', async () => {
    await next();
    const question = await opened(6);
    await give(first.page, wrongAnswer(question).plan);
    await send(first.page);
    await saved(first.page);
    await everyone(question, 6, players.slice(1));
    await first.page.reload();
    await saved(first.page);
    await expect(first.page.locator('main form').locator('input, select').first()).toBeVisible();
    // Boxes keep what was chosen before.
    for (const box of await first.page.getByRole('checkbox').all()) await box.uncheck();
    await give(first.page, rightAnswer(question));
    await send(first.page);
    await saved(first.page);
    await reveal(question, 6);
  });

  await test.step('8: paused', async () => {
    await next();
    const question = await opened(7);
    await press(host, 'Pause');
    await reload(async () => {
      await expect(second.page.getByText(/^The host has paused the game/).first()).toBeVisible();
    });
    await expect(second.page.getByRole('button', { name: /^Send/ })).toHaveCount(0);
    await press(host, 'Go on');
    await everyone(question, 7);
    await reveal(question, 7);
  });

  await test.step('9 and 10', async () => {
    for (const index of [8, 9]) {
      await next();
      const question = await opened(index);
      await everyone(question, index);
      await reveal(question, index);
    }
  });

  await test.step('the end: everyone has what was reckoned by hand, on every screen', async () => {
    await press(host, 'End: thank everyone');
    for (const player of players) {
      await expect(player.page.getByRole('heading', { level: 1 })).toHaveText(/^Thank you for playing/);
      await player.showsTally();
    }
    await reload(() => second.showsTally());
    await expectReport(await reportOf(host, server.url), players, asks, fractions);
    await second.page.getByRole('button', { name: 'Add what I missed to my study' }).click();
    await expect(second.page.getByText(/is in your own study now/)).toBeVisible();
  });

  await people.leave();
  await server.remove();
});
