/** One participant's side of a live game: finding it, getting in, and all that is shown and sent while it runs. */
import { create } from 'zustand';
import { newToken } from '#platform/chance.ts';
import { monotonic, now } from '#platform/clock.ts';
import { type JoinRefusal, loadJoinInfo, takeLink } from '#platform/live-join.ts';
import {
  type AnswerMessage,
  forgetSeat,
  type KeptSeat,
  keepSeat,
  keptSeat,
  newSeat,
} from '#platform/live-seat.ts';
import { connectLive, type LiveClient, type LiveState } from '#platform/live-socket.ts';
import type { JoinInfo } from '#protocol/joining.ts';
import {
  type AnyRefusal,
  type Farewell,
  type ParticipantSnapshot,
  ParticipantSnapshotSchema,
} from '#protocol/to-participant.ts';
import type { Hello } from '#protocol/to-server.ts';
import { codeFrom, PROTOCOL } from '#protocol/version.ts';
import { type Answering, afterAnswer, afterSnapshot, NOTHING, same } from './answering.ts';

/** Why the door is shut, in the server's words or ours. */
export type Out = AnyRefusal | Exclude<Farewell['why'], 'server-closing' | 'too-slow'> | 'left';

export type Step =
  /** `trouble`: what was wrong with the code or link before. */
  | { readonly at: 'code'; readonly trouble: JoinRefusal | 'not-a-code' | null }
  | { readonly at: 'looking'; readonly code: string }
  | {
      readonly at: 'name';
      readonly code: string;
      readonly info: JoinInfo;
      readonly trouble: AnyRefusal | null;
    }
  /** Known to the server; what is on the screen, the snapshot says. */
  | { readonly at: 'in'; readonly code: string }
  | { readonly at: 'out'; readonly code: string; readonly why: Out };

/** Of the open question. `ends`: by the monotonic clock; `stands`: what is left while nothing runs. In ms. */
export type TimeLeft = { readonly ends: number } | { readonly stands: number };

export interface ParticipantState extends Answering {
  readonly step: Step;
  readonly live: LiveState;
  readonly snapshot: ParticipantSnapshot | null;
  /** Null: no limit. */
  readonly timeLeft: TimeLeft | null;
  /** What the host says before the first question. */
  readonly brief: string | null;
  /** Waiting to be let in under a name. */
  readonly joining: boolean;
  /** How people of this game come by their names; null: not known yet. */
  readonly names: JoinInfo['names'] | null;
}

const BEGINNING: ParticipantState = {
  ...NOTHING,
  step: { at: 'code', trouble: null },
  live: 'connecting',
  snapshot: null,
  timeLeft: null,
  brief: null,
  joining: false,
  names: null,
};

/** After a refusal that passes by itself, the answer is sent again. In ms. */
const SEND_AGAIN = 2000;
/** These say that the name is at fault, and another may do. */
const ABOUT_NAME: readonly AnyRefusal[] = ['name-taken', 'name-not-usable'];

export const useParticipant = create<ParticipantState>(() => BEGINNING);
const get = useParticipant.getState;
const set = useParticipant.setState;

let client: LiveClient | null = null;
let seat: KeptSeat | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;

function close(): void {
  clearTimeout(retry);
  client?.close();
  client = null;
}

/** When the page is left. The seat is kept, and the page goes on from there. */
export function stepAway(): void {
  close();
  seat = null;
  set(BEGINNING, true);
}

const codeNow = (): string | null => {
  const { step } = get();
  return step.at === 'code' ? null : step.code;
};

function keep(changes: Partial<KeptSeat>): void {
  const code = codeNow();
  if (!seat || code === null) return;
  seat = { ...seat, ...changes };
  keepSeat(code, seat, now());
}

/** Finds the game of a code that was typed, or stood in a link; whoever was in it already is at once. */
export async function findGame(text: string): Promise<void> {
  close();
  const code = codeFrom(text);
  if (code === undefined) {
    set({ ...BEGINNING, step: { at: 'code', trouble: 'not-a-code' } });
    return;
  }
  seat = keptSeat(code, now());
  if (seat) {
    comeBack(code);
    return;
  }
  await askName(code, null);
}

const told = ({ brief, names }: JoinInfo) => ({ brief: brief ?? null, names });

async function askName(code: string, trouble: AnyRefusal | null): Promise<void> {
  set({ ...BEGINNING, step: { at: 'looking', code } });
  const info = await loadJoinInfo(code);
  const { step } = get();
  if (step.at !== 'looking' || step.code !== code) return;
  if (!info.ok) set({ step: { at: 'code', trouble: info.refused } });
  else set({ step: { at: 'name', code, info: info.value, trouble }, ...told(info.value) });
}

/** From a link on another screen: the seat moves to this device. Gives the game's code, where it worked. */
export async function findByLink(token: string): Promise<string | null> {
  close();
  const taken = await takeLink(token);
  if (!taken.ok || taken.value.as !== 'participant') {
    set({ ...BEGINNING, step: { at: 'code', trouble: taken.ok ? 'wrong-role' : taken.refused } });
    return null;
  }
  const { code, token: lasting } = taken.value;
  seat = newSeat(lasting);
  keepSeat(code, seat, now());
  comeBack(code);
  return code;
}

/** With the token that this device has. */
function comeBack(code: string): void {
  set({
    ...BEGINNING,
    step: { at: 'in', code },
    pending: seat?.pending ?? null,
    late: seat?.late ?? [],
  });
  connect(code, () => ({ as: 'participant', protocol: PROTOCOL, token: seat?.token ?? '' }));
}

/** @param name undefined: the server gives one */
export function join(name: string | undefined, people: number): void {
  const { step } = get();
  if (step.at !== 'name') return;
  const { code } = step;
  // Drawn here, so that a hello whose answer is lost can be said again without taking a second seat.
  const token = newToken();
  set({ joining: true, live: 'connecting', step: { ...step, trouble: null } });
  connect(code, () =>
    seat
      ? { as: 'participant', protocol: PROTOCOL, token: seat.token }
      : {
          as: 'new-participant',
          protocol: PROTOCOL,
          code,
          people,
          token,
          ...(name === undefined ? {} : { name }),
        },
  );
}

function connect(code: string, hello: () => Hello): void {
  close();
  client = connectLive({
    snapshot: ParticipantSnapshotSchema,
    hello,
    onState: (live) => {
      set({ live });
      if (live === 'connected') send();
    },
    onGreeted: ({ token }) => {
      if (token !== undefined) seat = newSeat(token);
      set({ step: { at: 'in', code }, joining: false });
      keep({});
    },
    onSnapshot: take,
    onFarewell: (why) => {
      if (why === 'server-closing' || why === 'too-slow') return;
      // Whoever was taken out may join anew, as somebody else; blocked devices are known by their token.
      if (why === 'game-gone' || why === 'removed') forgetSeat(code);
      set({ step: { at: 'out', code, why } });
    },
    onRefused: (why) => refusedBy(code, why),
  });
}

function refusedBy(code: string, why: AnyRefusal): void {
  const { step, joining } = get();
  close();
  if (joining && ABOUT_NAME.includes(why)) {
    void askName(code, why);
  } else if (why === 'unknown-token' && !joining && step.at === 'in') {
    // Long over, or from before the server was set up anew; the game may be there all the same.
    forgetSeat(code);
    seat = null;
    void askName(code, null);
  } else if (why === 'unknown-code') {
    set({ ...BEGINNING, step: { at: 'code', trouble: why } });
  } else {
    if (why === 'not-in-the-game') forgetSeat(code);
    set({ step: { at: 'out', code, why }, joining: false });
  }
}

const placeOf = ({ phase }: ParticipantSnapshot): string =>
  phase.at === 'question' ? `${phase.question.index}/${phase.question.round}` : phase.at;

function take(snapshot: ParticipantSnapshot): void {
  const before = get();
  const isNew = !before.snapshot || placeOf(before.snapshot) !== placeOf(snapshot);
  const answering = afterSnapshot(before, snapshot.phase, isNew, seat);
  set({ ...answering, snapshot, timeLeft: timeLeftIn(snapshot) });
  keep({
    pending: answering.pending,
    late: [...answering.late],
    ...(snapshot.phase.at === 'question' ? {} : { draft: null }),
  });
  if (snapshot.phase.at === 'lobby' && before.names === null) void askAbout();
  send();
}

/** After a reload in the lobby: what was told before a name was chosen. */
async function askAbout(): Promise<void> {
  const code = codeNow();
  const info = code === null ? null : await loadJoinInfo(code);
  if (info?.ok && codeNow() === code) set(told(info.value));
}

function timeLeftIn({ phase, paused }: ParticipantSnapshot): TimeLeft | null {
  if (phase.at !== 'question' || phase.question.timeLeft === null) return null;
  const { stage, timeLeft } = phase.question;
  return paused || stage !== 'open' ? { stands: timeLeft } : { ends: monotonic() + timeLeft };
}

/** Sends what is to be sent, if anything. What is not acknowledged is sent again at the next connection. */
function send(): void {
  const { pending, onItsWay, live, snapshot } = get();
  if (!client || !pending || onItsWay || live !== 'connected' || snapshot?.paused) return;
  set({ onItsWay: true });
  const by = client;
  void by.send('participant', pending).then((answered) => {
    if (by !== client) return;
    const refused = answered && !answered.ok ? answered.refused : null;
    if (answered) {
      const answering = afterAnswer(get(), pending, refused);
      set(answering);
      keep({
        pending: answering.pending,
        late: [...answering.late],
        ...(refused === null ? { draft: null } : {}),
      });
      // It stands as it was, and what that is the server says.
      if (refused === 'answered-already') by.again();
    } else {
      set({ onItsWay: false });
    }
    // Changed meanwhile, or refused for now.
    if (get().pending && answered) {
      if (refused === null) send();
      else {
        clearTimeout(retry);
        retry = setTimeout(send, SEND_AGAIN);
      }
    }
  });
}

function placeNow(): { readonly index: number; readonly round: 1 | 2 } | null {
  const { snapshot } = get();
  if (snapshot?.phase.at !== 'question') return null;
  const { index, round } = snapshot.phase.question;
  return { index, round };
}

/** Chosen or typed, not sent: it survives a reload of the page all the same. */
export function choose(response: unknown): void {
  const place = placeNow();
  if (!place) return;
  set({ draft: response, refused: null });
  keep({ draft: { ...place, response } });
}

function give(message: AnswerMessage): void {
  set({ pending: message, refused: null });
  keep({ pending: message });
  send();
}

/** @returns false where there is nothing to send yet */
export function giveAnswer(): boolean {
  const place = placeNow();
  const { draft } = get();
  if (!place || draft === null) return false;
  give({ do: 'answer', ...place, response: draft });
  return true;
}

export function skip(): void {
  const place = placeNow();
  if (place) give({ do: 'pass', ...place });
}

/** Whether what is on the screen is what the server has. */
export function isSent({ given, draft, pending }: Answering): boolean {
  return pending === null && given !== null && !given.passed && same(given.response, draft);
}

/** @returns why not; null: done */
export async function rename(name: string): Promise<AnyRefusal | null> {
  const answered = await client?.send('participant', { do: 'rename', name });
  if (!answered) return 'not-saved';
  return answered.ok ? null : answered.refused;
}

/** The seat is kept: who left by mistake can come back. */
export async function leave(): Promise<void> {
  const code = codeNow();
  await client?.send('participant', { do: 'leave' });
  close();
  if (code !== null) set({ step: { at: 'out', code, why: 'left' } });
}

/** After being sent away from here, or a long silence: tries for a connection now. */
export function tryAgain(): void {
  const { step } = get();
  if (step.at === 'out') void findGame(step.code);
  else if (client) client.again();
}

/** Somebody else wants to play on this device. */
export function asSomeoneElse(): void {
  const code = codeNow();
  if (code === null) return;
  close();
  forgetSeat(code);
  seat = null;
  void askName(code, null);
}

/** @param attempt under which the record has what was missed */
export function missedAdded(attempt: string): void {
  keep({ added: attempt });
}
export const addedAlready = (): string | null => seat?.added ?? null;
