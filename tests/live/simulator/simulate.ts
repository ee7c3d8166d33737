/** One run: a class at its screens over a bad network, a host, and a server that may be killed. All from a seed. */
import type { GameEvent } from '#domain/game/events.ts';
import { gameFrom } from '#domain/game/fold.ts';
import { DEFAULT_GAME_SETTINGS, type GameSettings } from '#domain/game/settings.ts';
import { Draws } from './chance.ts';
import { QUESTIONS, secretOf } from './content.ts';
import { HostScreen } from './host-screen.ts';
import { Network } from './network.ts';
import { type Kept, type Refused, readLog, scoreOf } from './oracle.ts';
import { ParticipantScreen, type Said } from './participant-screen.ts';
import type { MakeServer, SimulatedServer } from './port.ts';
import type { ScreenBase, World } from './screens.ts';
import { VirtualTime } from './virtual-time.ts';

const BEGAN = Date.UTC(2026, 2, 2, 9);
/** A run that takes longer hangs, in ms of its own time. */
const LONGEST = 2 * 3_600_000;
/** Until everyone is back and has heard of the end. */
const AFTERWARDS = 45_000;

export interface Outcome {
  readonly seed: string;
  readonly problems: readonly string[];
  /** What happened in it: so that a test can see that something did. */
  readonly counts: {
    readonly events: number;
    readonly acknowledged: number;
    readonly refused: number;
    readonly kills: number;
    readonly scores: number;
  };
}

function settingsOf(draws: Draws): GameSettings {
  return {
    ...DEFAULT_GAME_SETTINGS,
    secondsPerQuestion: draws.one([null, 5, 10, 20]),
    scoring: draws.one(['accuracy', 'accuracy', 'speed']),
    promptFirst: draws.happens(0.3),
    changeAnswers: draws.happens(0.7),
    approve: draws.happens(0.15),
    teams: draws.one([0, 0, 2, 3]),
    lateJoin: draws.happens(0.9),
  };
}

export async function simulate(seed: string, makeServer: MakeServer): Promise<Outcome> {
  const draws = new Draws(seed);
  const time = new VirtualTime(BEGAN);
  const server = makeServer(time, new Draws(`${seed}/server`).next);
  const settings = settingsOf(draws);
  const { code, hostToken } = await server.create(settings);
  const problems: string[] = [];
  const secrets = new SecretWatch(server, problems);
  const network = new Network(server, time, draws);
  const world: World = {
    time,
    network,
    draws,
    code,
    calm: false,
    leaves: (screen, _, payload) => secrets.look(screen, payload),
    problem: (what) => problems.push(what),
  };
  const host = new HostScreen(world, hostToken);
  const people = Array.from(
    { length: draws.whole(3, 7) },
    (_, i) => new ParticipantScreen(world, `participant ${i}`),
  );
  host.connect();
  host.begin();
  for (const person of people) time.after(draws.longTailed(4000, 90_000), () => person.connect());
  const { kills, restarts } = trouble(world, network, server, [host, ...people]);

  await time.run(BEGAN + LONGEST, () => hasEnded(server.kept()));
  if (!hasEnded(server.kept())) problems.push('the game did not end');
  world.calm = true;
  await time.run(time.now() + AFTERWARDS, () => false);

  for (const person of people) {
    if (person.token !== undefined) person.seat = await server.seatOf(person.token);
  }
  const log = readLog(server.kept(), restarts, server.neverUndoes ? calledLate(people, kills) : []);
  problems.push(...log.problems, ...lostAnswers(people, log, server));
  problems.push(...wrongScores(people, log, settings, server.kept()));
  for (const screen of [host, ...people]) screen.stop();
  server.kill();
  const said = people.flatMap((person) => person.said);
  return {
    seed,
    problems,
    counts: {
      events: server.kept().length,
      acknowledged: said.filter(({ acknowledged }) => acknowledged).length,
      refused: said.filter(({ refused }) => refused !== undefined).length,
      kills: kills.length,
      scores: people.filter((person) => person.last?.at === 'ended').length,
    },
  };
}

function hasEnded(events: readonly GameEvent[]): boolean {
  return events.at(-1)?.kind === 'ended' || events.some(({ kind }) => kind === 'ended');
}

/** Networks that go, pages that are reloaded, a server that is killed and begins again. */
function trouble(
  world: World,
  network: Network,
  server: SimulatedServer,
  screens: readonly ScreenBase[],
): { readonly kills: readonly number[]; readonly restarts: readonly number[] } {
  const { time, draws } = world;
  const kills: number[] = [];
  const restarts: number[] = [];
  const unlucky = () => {
    time.after(draws.longTailed(6000, 60_000), () => {
      if (world.calm) return;
      const screen = draws.one(screens);
      if (draws.happens(0.5)) screen.cut();
      else screen.drop();
      unlucky();
    });
  };
  const power = () => {
    time.after(draws.longTailed(60_000, 240_000), () => {
      if (world.calm) return;
      kills.push(time.now());
      network.killServer();
      time.after(draws.between(300, 12_000), () => {
        restarts.push(time.now());
        void server.restart();
        power();
      });
    });
  };
  unlucky();
  if (draws.happens(0.7)) power();
  return { kills, restarts };
}

/** Not just before a kill, with which what was decided and not kept yet goes. */
function calledLate(people: readonly ParticipantScreen[], kills: readonly number[]): Refused[] {
  const late = people.flatMap(({ seat, said }) =>
    said.flatMap(({ index, round, lateAt }) =>
      lateAt === undefined || seat === undefined ? [] : [{ at: lateAt, seat, index, round }],
    ),
  );
  return late
    .filter(({ at }) => !kills.some((kill) => at <= kill && at > kill - 100))
    .toSorted((a, b) => a.at - b.at);
}

/** What people were told is saved, stands; and nothing else does that they did not say. */
function lostAnswers(people: readonly ParticipantScreen[], log: Kept, server: SimulatedServer): string[] {
  const problems: string[] = [];
  for (const { who, seat, said } of people) {
    const byKey = new Map<string, Said[]>();
    for (const one of said) {
      const key = `${one.index}/${one.round}`;
      byKey.set(key, [...(byKey.get(key) ?? []), one]);
    }
    for (const [key, words] of byKey) {
      const acknowledged = words.findLastIndex((word) => word.acknowledged);
      if (acknowledged < 0) continue;
      if (seat === undefined) {
        problems.push(`${who} has acknowledged answers and no seat`);
        continue;
      }
      const kept = log.answers.get(`${seat}/${key}`);
      const could = words.slice(acknowledged).map((word) => wordOf(server, word));
      const stands = kept && (kept.kind === 'passed' ? 'passed' : JSON.stringify(kept.response));
      if (stands === undefined) problems.push(`${who}: the acknowledged answer to ${key} is lost`);
      else if (!could.includes(stands))
        problems.push(`${who}: ${key} holds ${stands}, not ${could.join(' or ')}`);
    }
  }
  return problems;
}

function wordOf(server: SimulatedServer, { index, response }: Said): string {
  return response === null ? 'passed' : JSON.stringify(server.authored(index, response));
}

/** What everyone is shown at the end is what the events come to, reckoned by hand. */
function wrongScores(
  people: readonly ParticipantScreen[],
  log: Kept,
  settings: GameSettings,
  events: readonly GameEvent[],
): string[] {
  const problems: string[] = [];
  if (gameFrom(events).version !== events.length) problems.push('the fold lost an event');
  for (const person of people) {
    const { last, seat } = person;
    if (last?.at !== 'ended' || seat === undefined || !last.score) continue;
    const expected = scoreOf(log, seat);
    const { right, notYet, points } = last.score;
    if (right !== expected.right || notYet !== expected.notYet)
      problems.push(
        `${person.who} is told ${right} right, ${notYet} not yet; it is ${JSON.stringify(expected)}`,
      );
    const fits =
      settings.scoring === 'accuracy'
        ? points === expected.points
        : points <= expected.points && points >= expected.points / 2;
    if (!fits) problems.push(`${person.who} is told ${points} points; by accuracy it is ${expected.points}`);
  }
  return problems;
}

/** Nothing that belongs to a question leaves the server before its reveal, but to a teacher's own screen. */
class SecretWatch {
  private readonly server: SimulatedServer;
  private readonly problems: string[];
  private seen = 0;
  private readonly revealed = new Set<number>();
  private index = -1;

  constructor(server: SimulatedServer, problems: string[]) {
    this.server = server;
    this.problems = problems;
  }

  look(screen: ScreenBase, payload: unknown): void {
    if (screen instanceof HostScreen && screen.view === 'teacher') return;
    const kept = this.server.kept();
    for (; this.seen < kept.length; this.seen++) {
      const event = kept[this.seen];
      if (event?.kind === 'question-shown') this.index = event.index;
      if (event?.kind === 'revealed') this.revealed.add(this.index);
    }
    const text = JSON.stringify(payload);
    if (!text.includes('secret')) return;
    for (let index = 0; index < QUESTIONS; index++) {
      if (!this.revealed.has(index) && text.includes(secretOf(index)))
        this.problems.push(`${screen.who} was sent what belongs to question ${index} before its reveal`);
    }
  }
}
