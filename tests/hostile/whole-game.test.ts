import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportSchema } from '#domain/game/report.ts';
import { viewResponse } from '#question-types/opaque.ts';
import { questionType } from '#question-types/registry.ts';
import { questions, startServer, type TestServer } from './live-server.ts';

describe('a whole game over real sockets', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  it('takes a host, a projector and participants through every type of question', async () => {
    const { code, token, game } = await server.newGame();
    const host = server.client();
    expect(await host.hello({ as: 'host', token, view: 'teacher' })).toMatchObject({ ok: true });
    const link = await (await server.post(`/api/games/${game}/links`, { for: 'room' }, token)).json();
    expect(link.path).toBe(`room/#link=${link.token}`);
    const taken = await (await server.post('/api/links', { token: link.token })).json();
    expect(taken).toMatchObject({ as: 'room', game, code });
    expect((await server.post('/api/links', { token: link.token })).status).toBe(410);
    const room = server.client(['polling']);
    await room.hello({ as: 'room', token: taken.token });

    const right = server.client();
    const blank = server.client(['polling']);
    const [first, second] = [await right.join(code), await blank.join(code)];
    expect(first).toMatchObject({ ok: true, token: expect.stringMatching(/^[\w-]{43}$/) });
    expect(second).toMatchObject({ ok: true });
    await host.shows('host', ({ people }) => people.length === 2);

    for (const [index, question] of questions.entries()) {
      expect(await host.host({ do: 'next' })).toMatchObject({ ok: true });
      const type = questionType(question.type);
      if (!type) throw new Error('no type');
      const shown = await right.shows(
        'participant',
        ({ phase }) => phase.at === 'question' && phase.question.index === index,
      );
      if (shown.phase.at !== 'question') throw new Error('no question');
      expect(shown.phase).toMatchObject({ given: null, result: null, question: { stage: 'open' } });
      const seed = server.live.rooms;
      const asked = (await seed.get(game))?.state.questions[index];
      const key = viewResponse(type, asked?.seed ?? '', type.keyResponse(question));
      expect(await right.answer(index, key)).toMatchObject({ ok: true });
      // Again, since its acknowledgement could have been lost.
      expect(await right.answer(index, key)).toMatchObject({ ok: true });
      await blank.send('participant', { do: 'pass', index, round: 1 });
      expect(await host.host({ do: 'reveal' })).toMatchObject({ ok: true });
      const result = await right.shows(
        'participant',
        ({ phase }) => phase.at === 'question' && phase.result !== null,
      );
      if (result.phase.at !== 'question') throw new Error('no result');
      if (!asked?.estimate) expect(result.phase.result?.fraction).toBe(1);
      const revealed = await room.shows(
        'room',
        ({ phase }) => phase.at === 'question' && phase.question.index === index && phase.reveal !== null,
      );
      expect(revealed.phase).toMatchObject({ spread: { first: { answered: 1, passed: 1 } } });
    }
    await host.host({ do: 'next' });
    const end = await right.shows('participant', ({ phase }) => phase.at === 'ended');
    const scored = questions.filter(
      (question) => !questionType(question.type)?.isEstimate?.(question),
    ).length;
    expect(end.phase).toMatchObject({ score: { right: scored, points: 1000 * scored, rank: 1 } });
    const report = await fetch(`${server.url}/api/games/${game}/report`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(report.status).toBe(200);
    const told = v.parse(ReportSchema, await report.json());
    expect(told.participants).toHaveLength(2);
    expect(told.questions).toHaveLength(questions.length);
    const gone = await fetch(`${server.url}/api/games/${game}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(gone.status).toBe(204);
    await right.until(() => right.messages.some(({ event }) => event === 'farewell'));
    expect(right.messages.at(-1)?.payload).toEqual({ why: 'game-gone' });
    expect(await server.live.rooms.store.load(game)).toBeUndefined();
  });

  it('goes on after a restart with every answer that was acknowledged', async () => {
    const { code, token } = await server.newGame();
    const host = server.client();
    await host.hello({ as: 'host', token, view: 'room' });
    const one = server.client();
    const joined = await one.join(code);
    await host.host({ do: 'next' });
    await one.shows('participant', ({ phase }) => phase.at === 'question');
    await one.send('participant', { do: 'pass', index: 0, round: 1 });
    await server.close();

    const again = await startServer({}, server.folder);
    server = again;
    const back = again.client();
    expect(await back.hello({ as: 'participant', token: joined.ok ? joined.token : '' })).toMatchObject({
      ok: true,
    });
    await back.shows('participant', ({ phase }) => phase.at === 'question' && phase.given?.passed === true);
    const hostBack = again.client();
    expect(await hostBack.hello({ as: 'host', token, view: 'room' })).toMatchObject({ ok: true });
    expect(await hostBack.host({ do: 'reveal' })).toMatchObject({ ok: true });
    await back.shows('participant', ({ phase }) => phase.at === 'question' && phase.result !== null);
  });
});
