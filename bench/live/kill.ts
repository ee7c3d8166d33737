/** `kill -9` in the middle of a question, and a start a second later: who is back, and whose answer is. */
import { PROTOCOL } from '#protocol/version.ts';
import { ownClassroom } from './classroom.ts';
import { Person } from './person.ts';
import { ServerProcess } from './server-process.ts';

/** From the kill. */
const WITHIN = 15_000;
const SPREAD_OVER = 3000;

export interface Killed {
  readonly participants: number;
  /** Answers that were acknowledged before the kill. */
  readonly acknowledged: number;
  /** Greeted again within fifteen seconds, 0–1. */
  readonly backShare: number;
  /** From the kill to the last greeting, in ms. */
  readonly lastBack: number;
  /** From the kill until the server listens again, in ms. */
  readonly down: number;
  /** Acknowledged, and not so in the participant's own result or in the host's count. */
  readonly missing: number;
  /** Not acknowledged before the kill, sent again after it, and not in the results. */
  readonly notSaved: number;
}

interface Reader {
  readonly person: Person;
  readonly at: number;
  option: string | undefined;
  saved: boolean;
  savedBefore: boolean;
  backAt: number | undefined;
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

export async function killAndRestart(folder: string, data: string, participants: number): Promise<Killed> {
  const server = await ServerProcess.start(folder, 'main.js', data);
  const room = await ownClassroom(server.url, participants, true);
  const readers: Reader[] = [];
  for (let at = 0; at < participants; at++) {
    const person = new Person(server.url, { reconnects: true });
    await room.join(person);
    readers.push({ person, at, option: undefined, saved: false, savedBefore: false, backAt: undefined });
  }
  await room.open(0);

  const send = async (reader: Reader) => {
    const { person, at, option } = reader;
    if (option === undefined || reader.saved) return;
    try {
      const message = { do: 'answer', index: 0, round: 1, response: { option } };
      const answer = await person.socket.timeout(5000).emitWithAck('participant', message);
      if (answer.ok) reader.saved = true;
    } catch {
      // The connection went; it is sent again when it is back.
      if (at >= 0 && person.socket.connected && !reader.saved) void send(reader);
    }
  };
  for (const reader of readers) {
    const { person, at } = reader;
    void wait((SPREAD_OVER * at) / participants).then(() => {
      const options = person.snapshot?.phase?.question?.view?.options ?? [];
      reader.option = options[at % options.length]?.id;
      if (person.socket.connected) void send(reader);
    });
  }
  await wait(SPREAD_OVER / 2);
  for (const reader of readers) {
    reader.savedBefore = reader.saved;
    reader.person.socket.io.on('reconnect', () => void comeBack(reader));
  }
  const killedAt = performance.now();
  await server.kill();
  const comeBack = async (reader: Reader) => {
    const hello = { as: 'participant', protocol: PROTOCOL, token: reader.person.token };
    const answer = await reader.person.say('hello', hello).catch(() => ({ ok: false }));
    if (!answer.ok) return;
    reader.backAt ??= performance.now() - killedAt;
    await send(reader);
  };
  await wait(1000);
  const again = await ServerProcess.start(folder, 'main.js', data, server.port);
  const down = performance.now() - killedAt;
  await wait(WITHIN - down);
  const back = readers.filter(({ backAt }) => backAt !== undefined && backAt <= WITHIN);
  await room.reveal(0);
  await Promise.all(back.map(({ person }) => person.until(room.hasResult)));
  const stands = ({ person, option }: Reader) => {
    const given = person.snapshot?.phase?.given;
    return JSON.stringify(given?.response) === JSON.stringify({ option });
  };
  const acknowledged = readers.filter(({ savedBefore }) => savedBefore);
  const outcome = {
    participants,
    acknowledged: acknowledged.length,
    backShare: back.length / participants,
    lastBack: Math.max(...back.map(({ backAt }) => backAt ?? 0)),
    down,
    missing: acknowledged.filter((reader) => !stands(reader)).length,
    notSaved: back.filter((reader) => !reader.savedBefore && !stands(reader)).length,
  };
  room.host.close();
  for (const { person } of readers) person.close();
  await again.stop();
  return outcome;
}
