import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveOptions } from '#platform/live-socket.ts';
import { type RoomSnapshot, RoomSnapshotSchema, type Spread } from '#protocol/to-browser.ts';
import { useKnownGames } from '#state/live/hosted.ts';
import { axeFindings, everythingIn } from '../../../tests/contract/on-screen.tsx';
import {
  asRoom,
  hostQuestion,
  IN_ORDER,
  IN_PARTS,
  IN_PLACES,
  LOBBY,
  madeUpHost,
  REVEAL,
  REVEALED,
  TOKEN,
} from '../../../tests/made-up-room.ts';
import { Page } from './room-page.tsx';

const server = vi.hoisted(() => ({
  options: undefined as LiveOptions<RoomSnapshot> | undefined,
  links: [] as string[],
  as: 'room',
}));
vi.mock('#platform/live-socket.ts', () => ({
  connectLive: (options: LiveOptions<RoomSnapshot>) => {
    server.options = options;
    return { send: async () => null, again: () => undefined, close: () => undefined };
  },
}));
vi.mock('#platform/live-http.ts', async (original) => ({
  ...(await original<typeof import('#platform/live-http.ts')>()),
  hasServer: () => true,
  loadServerInfo: async () => ({
    ok: true,
    value: { protocol: 1, password: false, secure: true, addresses: ['http://10.0.0.7:3000/'] },
  }),
  takeLink: async (token: string) => {
    server.links.push(token);
    return { ok: true, value: { as: server.as, game: 'g1', code: 'BCDFGH', token: TOKEN } };
  },
}));

const page = (
  <I18nProvider i18n={i18n}>
    <MemoryRouter initialEntries={['/room/']}>
      <main>
        <Page />
      </main>
    </MemoryRouter>
  </I18nProvider>
);
async function open(hash = '#link=once') {
  history.replaceState(null, '', hash);
  const { container } = render(page);
  await act(async () => undefined);
  return container;
}
function show(snapshot: RoomSnapshot) {
  expect(v.safeParse(RoomSnapshotSchema, snapshot).issues).toBeUndefined();
  act(() => server.options?.onSnapshot(snapshot));
}

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  localStorage.clear();
  useKnownGames.setState({ games: [], read: false, inMemory: false });
  Object.assign(server, { options: undefined, links: [], as: 'room' });
});

describe('the room’s screen', () => {
  test('takes its link once, and shows the game again after a reload', async () => {
    await open();
    expect(server.options?.hello()).toMatchObject({ as: 'room', token: TOKEN });
    expect(location.hash).toBe('#game=g1');
    act(() => server.options?.onState('connected'));
    show(asRoom(madeUpHost(LOBBY)));
    expect(screen.getByText('BCD FGH')).toBeVisible();
    server.options = undefined;
    await open('#game=g1');
    expect(server.links).toEqual(['once']);
    expect((server.options as LiveOptions<RoomSnapshot> | undefined)?.hello()).toMatchObject({ as: 'room' });
  });
  test('has nothing to press, in any phase, and nothing that axe finds', async () => {
    const container = await open();
    const phases = [
      LOBBY,
      hostQuestion({ stage: 'shown' }),
      hostQuestion({ timeLeft: 20_000, limit: 30_000 }),
      hostQuestion({ stage: 'closed' }),
      hostQuestion({ stage: 'discussion' }),
      REVEALED,
      ...[IN_PARTS, IN_ORDER, IN_PLACES].map((first) =>
        hostQuestion({ stage: 'revealed' }, { reveal: REVEAL, spread: { first, second: null } }),
      ),
      { at: 'between', index: 0, count: 3 },
      { at: 'standings', index: 0, count: 3, places: [], teams: [] },
      {
        at: 'ended',
        how: 'finished',
        places: [{ name: 'Calm Otter', team: 0, points: 2000, right: 2, rank: 1 }],
        teams: [{ team: 0, points: 1200, members: 2, rank: 1 }],
      },
    ] as const;
    for (const phase of phases) {
      show(asRoom(madeUpHost(phase as Parameters<typeof madeUpHost>[0])));
      expect(container.querySelectorAll('button, input, select, a, [tabindex="0"]')).toHaveLength(0);
      expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await axeFindings(container)).toEqual([]);
    }
  });
  test('shows the prompt alone while it is read, and nothing secret before the reveal', async () => {
    const container = await open();
    show(asRoom(madeUpHost(hostQuestion({ stage: 'shown' }))));
    expect(container).not.toHaveTextContent('Its skin');
    show(asRoom(madeUpHost(hostQuestion({ stage: 'closed' }))));
    expect(everythingIn(container).join(' ')).not.toMatch(/Damp skin|keyed|The answer/);
    expect(container).toHaveTextContent('Its skin');
  });
  test('tells part by part how many had it right, and what was said most often instead', async () => {
    const container = await open();
    const revealed = (first: Spread) => {
      show(
        asRoom(
          madeUpHost(
            hostQuestion({ stage: 'revealed' }, { reveal: REVEAL, spread: { first, second: null } }),
          ),
        ),
      );
      return container.textContent;
    };
    expect(revealed(IN_PARTS)).toMatch(
      /Frogs.*through their skin.*2 right.*Often instead: through gills \(× 1\)/,
    );
    expect(revealed(IN_ORDER)).toMatch(/2Tadpole.*1 right.*Often in place 3 \(× 2\)/);
    expect(revealed(IN_PLACES)).toMatch(/The answer.*Kenya.*1.*Also picked.*Peru.*2/);
  });
  test('a link that is for something else opens nothing', async () => {
    server.as = 'host';
    await open();
    expect(screen.getByText(/has been used, or is too old/)).toBeVisible();
    expect(server.options).toBeUndefined();
  });
  test('says when the connection is gone', async () => {
    await open();
    show(asRoom(madeUpHost(LOBBY)));
    act(() => server.options?.onState('away'));
    expect(screen.getByText(/comes back by itself/)).toBeVisible();
  });
  test('is prerendered without a browser', () => {
    expect(() => renderToString(page)).not.toThrow();
  });
});
