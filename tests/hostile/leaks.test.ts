/**
 * A recorder on every socket, of both transports, through a whole game of all ten types: nothing of the key, no
 * rationale, tolerance or tally reaches a participant, the room or a stranger before the reveal.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionBase } from '#domain/bank/question.ts';
import { opaqueId } from '#domain/random/random.ts';
import { questionType } from '#question-types/registry.ts';
import { WORDS } from '../contract/samples.ts';
import { secretTexts } from '../contract/secrets.ts';
import { questions, startServer, type TestClient, type TestServer } from './live-server.ts';

/** Fields that hold what the reveal tells. */
const SECRET_FIELDS =
  /"(answerKey|tolerance|accepted|mistakes|rationales?|explanation|hint|keyed|keyInWords|verdict|mixUp|mean|fraction)":/;
const SEED = /"seed":/;

/** Everything that comes over a connection, below Socket.IO: acknowledgements as well. */
class Recorder {
  readonly client: TestClient;
  private frames: string[] = [];
  constructor(client: TestClient) {
    this.client = client;
    const listen = () => {
      client.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
        if (data !== undefined) this.frames.push(String(data));
      });
    };
    listen();
  }

  /** What came since the last look. */
  take(): string[] {
    const { frames } = this;
    this.frames = [];
    return frames;
  }
}

function typeOf(question: QuestionBase) {
  const type = questionType(question.type);
  if (!type) throw new Error(question.type);
  return type;
}

/** What a frame tells that it must not, of this question or one that comes after it. */
function leaksIn(frame: string, unrevealed: readonly QuestionBase[]): string[] {
  const found: string[] = [];
  const field = SECRET_FIELDS.exec(frame)?.[1];
  if (field) found.push(`the field ${field}`);
  if (SEED.test(frame)) found.push('a seed');
  if (/"(spread|reveal|result)":(?!null)/.test(frame)) found.push('a result');
  for (const question of unrevealed) {
    const type = typeOf(question);
    const { shown } = type.anatomy(question, WORDS);
    const quoted = (text: string) => JSON.stringify(text).slice(1, -1);
    for (const text of secretTexts(type, question)) if (frame.includes(quoted(text))) found.push(text);
    for (const fact of question.facts) if (frame.includes(`The claim of ${fact}.`)) found.push(fact);
    for (const id of type.ids(question)) {
      if (frame.includes(`"${id}"`) && !shown.includes(id)) found.push(`the authored id ${id}`);
    }
  }
  return found;
}

describe('before the reveal', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  it.each([
    ['over WebSocket', 'websocket', {}],
    ['over long polling', 'polling', {}],
    ['with reading first and a second round', 'websocket', { promptFirst: true, secondsPerQuestion: 60 }],
    ['with standings, teams and no second tries', 'polling', { teams: 2, changeAnswers: false }],
  ] as const)('nothing of it is told %s', async (_how, transport, settings) => {
    const made = await server.newGame({ settings: { ...settings } as never });
    const { code, token, game } = made;
    const recorders = Array.from({ length: 5 }, () => new Recorder(server.client([transport])));
    const [host, room, one, other, stranger] = recorders.map(({ client }) => client) as [
      TestClient,
      TestClient,
      TestClient,
      TestClient,
      TestClient,
    ];
    const told: string[] = [];
    /** @param said what the first participant answered: they are told their own words again */
    const look = (unrevealed: readonly QuestionBase[], said: string) => {
      for (const recorder of recorders) {
        for (const frame of recorder.take()) {
          const leaks = leaksIn(frame, unrevealed);
          told.push(...leaks.filter((leak) => recorder.client !== one || !said.includes(leak)));
        }
      }
    };
    // The host's page in the view that a class may see.
    await host.hello({ as: 'host', token, view: 'room' });
    const link = await (await server.post(`/api/games/${game}/links`, { for: 'room' }, token)).json();
    const { token: roomToken } = await (await server.post('/api/links', { token: link.token })).json();
    await room.hello({ as: 'room', token: roomToken });
    const joined = await one.join(code);
    await other.join(code);
    await stranger.until(() => stranger.socket.connected);
    await stranger.hello({ as: 'room', token: 'A'.repeat(43) });
    const held = await server.live.rooms.get(game);
    if (!held) throw new Error('no room');

    for (const [index, question] of questions.entries()) {
      const unrevealed = questions.slice(index);
      await host.host({ do: 'next' });
      if (settings && 'promptFirst' in settings) await host.host({ do: 'open' });
      await one.shows(
        'participant',
        ({ phase }) => phase.at === 'question' && phase.question.stage === 'open',
      );
      const type = typeOf(question);
      const seed = held.state.questions[index]?.seed ?? '';
      const rename = (id: string) => opaqueId(seed, id);
      const key = type.mapIds(type.keyResponse(question), rename);
      expect(await one.answer(index, key)).toMatchObject({ ok: true });
      await one.answer(index, { nonsense: [index] });
      await other.send('participant', { do: 'pass', index, round: 1 });
      await stranger.send('participant', { do: 'pass', index, round: 1 });
      // A second refresh in mid-question gets a whole snapshot, and no more in it.
      await one.hello({ as: 'participant', token: joined.ok ? joined.token : '' });
      await host.host({ do: 'close' });
      if (settings && 'promptFirst' in settings) {
        await host.host({ do: 'discuss' });
        await host.host({ do: 'ask-again' });
        await one.answer(index, key, 2);
        await host.host({ do: 'close' });
      }
      await host.host({ do: 'pause' });
      await host.host({ do: 'continue' });
      // One more turn for what was on its way.
      await Promise.all([room, other, one, host].map((client) => client.send('hello', { protocol: 0 })));
      look(unrevealed, JSON.stringify(key));
      await host.host({ do: 'reveal' });
      const revealed = await room.shows(
        'room',
        ({ phase }) => phase.at === 'question' && phase.reveal !== null,
      );
      expect(revealed.phase).toMatchObject({ question: { index } });
      await Promise.all(
        [one, other].map((client) =>
          client.shows('participant', ({ phase }) => phase.at === 'question' && phase.result !== null),
        ),
      );
      // The reveal itself: nothing of what is still to come.
      for (const recorder of recorders) {
        for (const frame of recorder.take()) {
          told.push(
            ...leaksIn(frame, questions.slice(index + 1)).filter((leak) => isOfAnother(leak, question)),
          );
        }
      }
    }
    expect(told).toEqual([]);
    expect(stranger.messages).toEqual([]);
  });
});

/** Fields and facts of the question that is revealed may be told; questions share facts. */
function isOfAnother(leak: string, revealed: QuestionBase): boolean {
  if (leak.startsWith('the field ') || leak === 'a result' || revealed.facts.includes(leak)) return false;
  return !JSON.stringify(revealed).includes(JSON.stringify(leak).slice(1, -1));
}

describe('the recorder', () => {
  const question = questions.find(({ type }) => type === 'single-choice') ?? questions[0];
  if (!question) throw new Error('no sample');
  it.each([
    ['the question as authored', JSON.stringify(question)],
    ['a tally', '{"spread":{"first":{"answered":1}}}'],
    ['a verdict', '{"verdict":"right"}'],
    ['a fact', `{"claim":"The claim of ${question.facts[0]}."}`],
    ['an authored id', JSON.stringify({ option: typeOf(question).ids(question)[0] })],
  ])('finds %s', (_what, frame) => {
    expect(leaksIn(frame, [question])).not.toEqual([]);
  });
});
