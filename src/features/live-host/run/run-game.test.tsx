import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveOptions } from '#platform/live-socket.ts';
import { type HostSnapshot, HostSnapshotSchema } from '#protocol/to-browser.ts';
import type { HostMessage } from '#protocol/to-server.ts';
import { axeFindings } from '../../../../tests/contract/on-screen.tsx';
import {
  GAME,
  hostQuestion,
  LOBBY,
  madeUpHost,
  PEOPLE,
  REVEAL,
  REVEALED,
  spreadOf,
  TOKEN,
} from '../../../../tests/made-up-room.ts';
import { RunGame } from './run-game.tsx';

/** The server's side of the connection, in the test's hand. */
const server = vi.hoisted(() => ({
  options: undefined as LiveOptions<HostSnapshot> | undefined,
  sent: [] as HostMessage[],
  answer: { ok: true, version: 1 } as unknown,
}));

vi.mock('#platform/live-socket.ts', () => ({
  connectLive: (options: LiveOptions<HostSnapshot>) => {
    server.options = options;
    return {
      send: async (_: string, message: HostMessage) => {
        server.sent.push(message);
        return server.answer;
      },
      again: () => undefined,
      close: () => undefined,
    };
  },
}));
vi.mock('#platform/live-http.ts', async (original) => ({
  ...(await original<typeof import('#platform/live-http.ts')>()),
  loadServerInfo: async () => ({
    ok: true,
    value: { protocol: 1, password: false, secure: false, addresses: ['http://10.0.0.7:3000/'] },
  }),
  makeLink: async () => ({ ok: true, value: { token: TOKEN, path: 'room/#link=t', until: 0 } }),
}));

const game = {
  as: 'host',
  game: GAME,
  code: 'BCDFGH',
  token: TOKEN,
  title: 'The whole pond',
  at: 0,
} as const;

function show(snapshot: HostSnapshot): void {
  // What a test shows is what a server could send.
  expect(HostSnapshotSchema['~run']({ value: snapshot }, {}).issues).toBeUndefined();
  act(() => server.options?.onSnapshot(snapshot));
}

function open(view: 'room' | 'teacher' = 'room', onReport = vi.fn()) {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={['/host/']}>
        <main>
          <RunGame game={game} view={view} onReport={onReport} />
        </main>
      </MemoryRouter>
    </I18nProvider>,
  );
  act(() => server.options?.onState('connected'));
  return container;
}

beforeAll(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
beforeEach(() => {
  server.sent = [];
  server.answer = { ok: true, version: 1 };
  localStorage.clear();
});

describe('the lobby', () => {
  test('shows address, code, QR and names as they come, and starts the game', async () => {
    const container = open();
    show(madeUpHost(LOBBY, { people: [] }));
    expect(await screen.findByText('10.0.0.7:3000/join')).toBeVisible();
    expect(screen.getByText('BCD FGH')).toBeVisible();
    expect(screen.getByRole('img', { name: /QR code/ })).toBeVisible();
    expect(screen.getByText('Nobody is here yet')).toBeVisible();
    show(madeUpHost(LOBBY));
    expect(screen.getByRole('heading', { name: '4 are here' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Calm Otter' })).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Start the game' }));
    expect(server.sent).toEqual([{ do: 'next' }]);
  });
  test('locks, lets in, renames, removes and blocks', async () => {
    const user = userEvent.setup();
    open();
    const waiting = { ...PEOPLE[2], seat: 9, name: 'New One', standing: 'waiting' } as const;
    show(madeUpHost(LOBBY, { people: [...PEOPLE, waiting as (typeof PEOPLE)[number]] }));
    await user.click(screen.getByRole('checkbox', { name: 'Lock the room' }));
    await user.click(screen.getByRole('button', { name: 'Let in' }));
    await user.click(screen.getByRole('button', { name: 'Olive Wren' }));
    const dialog = screen.getByRole('dialog', { name: 'Olive Wren' });
    const name = within(dialog).getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Olive W');
    await user.click(within(dialog).getByRole('button', { name: 'Rename' }));
    expect(within(dialog).queryByRole('group', { name: 'Time to answer' })).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Remove and block' }));
    expect(server.sent).toEqual([
      { do: 'lock' },
      { do: 'let-in', seat: 9 },
      { do: 'rename', seat: 1, name: 'Olive W' },
      { do: 'block', seat: 1 },
    ]);
  });
  test('closing what stands open of one person leaves the list of people open', async () => {
    const user = userEvent.setup();
    open('teacher');
    show(madeUpHost(hostQuestion()));
    await user.click(screen.getByRole('button', { name: '4 people' }));
    await user.click(screen.getByRole('button', { name: 'Olive Wren' }));
    const person = screen.getByRole('dialog', { name: 'Olive Wren' });
    const [close] = within(person).getAllByRole('button', { name: 'Close' });
    await user.click(close as HTMLElement);
    expect(screen.queryByRole('dialog', { name: 'Olive Wren' })).toBeNull();
    expect(screen.getByRole('dialog', { name: 'People' })).toBeVisible();
  });
  test('says why the server refused within the dialog that asked: what lies behind it is out of reach', async () => {
    const user = userEvent.setup();
    open();
    show(madeUpHost(LOBBY));
    await user.click(screen.getByRole('button', { name: 'Olive Wren' }));
    const person = screen.getByRole('dialog', { name: 'Olive Wren' });
    const name = within(person).getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Silver Owl');
    server.answer = { ok: false, refused: 'name-taken' };
    await user.click(within(person).getByRole('button', { name: 'Rename' }));
    expect(await within(person).findByRole('alert')).toHaveTextContent('Someone has that name already.');
  });
  test('says in plain words why a phone may not get through, and lets the address be chosen', async () => {
    const user = userEvent.setup();
    const container = open();
    show(madeUpHost(LOBBY));
    await screen.findByText('10.0.0.7:3000/join');
    await user.click(screen.getByRole('button', { name: 'Can’t join?' }));
    const dialog = screen.getByRole('dialog', { name: /Test join/ });
    for (const reason of [/guest Wi-Fi/i, /firewall/i, /plain http/]) {
      expect(within(dialog).getAllByText(reason)[0]).toBeVisible();
    }
    const here = within(dialog).getByRole('radio', { name: /localhost/ });
    await user.click(here);
    expect(localStorage.getItem('plumbline.live-address')).toContain('localhost');
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('a question', () => {
  test('shows the room no spread, key or rationale before the reveal, in any stage', async () => {
    const container = open();
    for (const stage of ['shown', 'open', 'closed', 'discussion'] as const) {
      show(madeUpHost(hostQuestion({ stage })));
      expect(screen.getByRole('heading', { name: 'What does a frog breathe through?' })).toBeVisible();
      expect(container.textContent).not.toMatch(/Damp skin|The answer|%/);
      expect(await axeFindings(container)).toEqual([]);
    }
  });
  test('runs by keyboard alone: close, discuss, ask again, reveal, next', async () => {
    const user = userEvent.setup();
    open();
    show(madeUpHost(hostQuestion()));
    await user.keyboard('n');
    show(madeUpHost(hostQuestion({ stage: 'closed' })));
    await user.keyboard('d');
    show(madeUpHost(hostQuestion({ stage: 'discussion' })));
    await user.keyboard('a');
    show(madeUpHost(hostQuestion({ stage: 'closed', round: 2 })));
    await user.keyboard('r');
    show(madeUpHost(REVEALED));
    await user.keyboard('{ArrowRight}');
    expect(server.sent.map((message) => message.do)).toEqual([
      'close',
      'discuss',
      'ask-again',
      'reveal',
      'next',
    ]);
  });
  test('a double click, a finger’s double tap and a bouncing key are one press, whatever stands there by then', async () => {
    const user = userEvent.setup();
    open();
    show(madeUpHost(hostQuestion()));
    await user.click(screen.getByRole('button', { name: 'Close answers' }));
    show(madeUpHost(hostQuestion({ stage: 'closed' })));
    fireEvent.click(screen.getByRole('button', { name: 'Reveal the answer' }), { detail: 2 });
    expect(server.sent).toEqual([{ do: 'close' }]);

    const tap = (name: string) => {
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 });
      fireEvent(screen.getByRole('button', { name }), Object.assign(click, { pointerType: 'touch' }));
    };
    show(madeUpHost(hostQuestion()));
    tap('Close answers');
    show(madeUpHost(hostQuestion({ stage: 'closed' })));
    tap('Reveal the answer');
    expect(server.sent).toEqual([{ do: 'close' }, { do: 'close' }]);

    show(madeUpHost(hostQuestion()));
    await user.keyboard('{ArrowRight}');
    show(madeUpHost(hostQuestion({ stage: 'closed' })));
    await user.keyboard('{ArrowRight}');
    expect(server.sent).toEqual([{ do: 'close' }, { do: 'close' }, { do: 'close' }]);
    const held = { key: 'Enter', repeat: true };
    expect(fireEvent.keyDown(screen.getByRole('button', { name: 'Reveal the answer' }), held)).toBe(false);
  });
  test('what stands under “More” goes with Escape, and with a press beside it', async () => {
    const user = userEvent.setup();
    open();
    show(madeUpHost(hostQuestion()));
    const more = screen.getByRole('button', { name: 'More' });
    await user.click(more);
    expect(screen.getByRole('button', { name: 'Pause' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    expect(more).toHaveFocus();
    await user.click(more);
    await user.click(screen.getByRole('heading', { level: 1 }));
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });
  test('keys are letters while something is typed', async () => {
    const user = userEvent.setup();
    open();
    show(madeUpHost(LOBBY));
    await user.click(screen.getByRole('button', { name: 'Calm Otter' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'n');
    expect(server.sent).toEqual([]);
  });
  test('after the reveal shows the spread with the answer, its reason and its fact', async () => {
    const container = open();
    show(madeUpHost(REVEALED));
    const rows = screen.getAllByRole('listitem').filter((row) => row.textContent?.includes('%'));
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^BIts feet|^AIts feet1/),
      expect.stringMatching(/^BIts skin.*The answer.*2.*67 %.*Damp skin lets air through/),
      expect.stringMatching(/^CA reed0/),
    ]);
    expect(screen.getByText('Frogs breathe through their skin.')).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });
  test('compares both rounds', () => {
    open();
    show(
      madeUpHost(
        hostQuestion(
          { stage: 'revealed', round: 2 },
          { reveal: REVEAL, spread: { first: spreadOf([1, 2, 0], 0.33), second: spreadOf([3, 0, 0], 1) } },
        ),
      ),
    );
    expect(screen.getByText(/33 % right at first/)).toHaveTextContent(
      '33 % right at first, 100 % after talking',
    );
    expect(screen.getByText(/^1, then 3/)).toBeVisible();
  });
  test('counts answers as they come, and says when everyone has answered', () => {
    open();
    const snapshot = madeUpHost(hostQuestion(), { answered: 1 });
    show(snapshot);
    expect(screen.getByText(/of 3 answered/)).toHaveTextContent('1 of 3 answered');
    act(() => server.options?.onCounts?.({ version: snapshot.version, answered: 3, present: 3 }));
    expect(screen.getByText(/of 3 answered/)).toHaveTextContent('3 of 3 answered');
    expect(screen.getByText('Everyone has answered.')).toBeVisible();
  });
  test('without phones hands are counted by letter', async () => {
    const user = userEvent.setup();
    open();
    show(madeUpHost(hostQuestion(), { present: 0, people: [] }));
    await user.click(screen.getByRole('button', { name: 'Count hands' }));
    await user.type(screen.getByRole('spinbutton', { name: /Its feet/ }), '4');
    await user.type(screen.getByRole('spinbutton', { name: /Its skin/ }), '11');
    await user.click(screen.getByRole('button', { name: 'Take these counts' }));
    expect(server.sent).toEqual([{ do: 'count-hands', hands: { x2: 4, x1: 11, x3: 0 } }]);
  });
  test('says why the server refused, and forgets it when the game goes on', async () => {
    const user = userEvent.setup();
    server.answer = { ok: false, refused: 'not-now' };
    open();
    show(madeUpHost(hostQuestion()));
    await user.click(screen.getByRole('button', { name: 'Close answers' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('the game has gone on');
    show(madeUpHost(hostQuestion({ stage: 'closed' })));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
  test('without a connection says so and offers nothing that can’t be sent', () => {
    open();
    show(madeUpHost(hostQuestion()));
    act(() => server.options?.onState('away'));
    expect(screen.getByRole('alert')).toHaveTextContent('comes back by itself');
    expect(screen.getByRole('button', { name: 'Close answers' })).toBeDisabled();
  });
  test('says why a question whose time is up still stands, and nothing of whose time is longer', () => {
    open();
    show(madeUpHost(hostQuestion({ timeLeft: 0, limit: 20_000 }), { answered: 1 }));
    expect(screen.getByText(/last answers may still come/)).toBeVisible();
    show(madeUpHost(hostQuestion({ timeLeft: 5000, limit: 20_000 }), { answered: 1 }));
    expect(screen.queryByText(/last answers may still come/)).toBeNull();
  });
});

describe('the teacher’s view', () => {
  const teacher = {
    reveal: REVEAL,
    mixUp: { text: 'Its feet', count: 2, rationale: 'Feet only swim.' },
    stillHaveTime: 1,
    next: { index: 1, prompt: 'How many legs has a heron?' },
  };
  test('shows before the reveal who is missing, the spread, every rationale, the mix-up, the fact and what comes next', async () => {
    const container = open('teacher');
    const people = PEOPLE.map((one, i) => ({ ...one, answered: i !== 1, extraTime: 1 as const }));
    const phase = hostQuestion({}, { spread: { first: spreadOf([1, 2, 0], 0.4), second: null } });
    show(madeUpHost(phase, { teacher, people, answered: 2 }));
    expect(screen.getByText(/^Missing:/).parentElement).toHaveTextContent('Missing: Olive Wren');
    expect(screen.getByText(/still has time of their own/)).toBeVisible();
    expect(screen.getAllByText('Feet only swim.')).toHaveLength(2);
    expect(screen.getByRole('region', { name: 'The mix-up' })).toHaveTextContent('2 people');
    expect(screen.getByRole('region', { name: 'The fact to talk about' })).toHaveTextContent('Frogs breathe');
    expect(screen.getByText(/room is split/)).toBeVisible();
    expect(screen.getByText(/How many legs/)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });
  test('suggests nothing while fewer than half have answered', () => {
    open('teacher');
    const phase = hostQuestion({}, { spread: { first: spreadOf([1, 0, 0], 1), second: null } });
    show(madeUpHost(phase, { teacher, answered: 1, present: 3 }));
    expect(screen.queryByText(/right so far/)).toBeNull();
    show(madeUpHost(phase, { teacher, answered: 2, present: 3 }));
    expect(screen.getByText('100 % right so far')).toBeVisible();
  });
  test('gives one person more time, which only this view tells', async () => {
    const user = userEvent.setup();
    open('teacher');
    show(madeUpHost(LOBBY, { teacher: { ...teacher, reveal: null, mixUp: null } }));
    await user.click(screen.getByRole('button', { name: 'Silver Owl' }));
    await user.click(screen.getByRole('radio', { name: /Twice as much/ }));
    await user.click(screen.getByRole('radio', { name: 'No limit' }));
    expect(server.sent).toEqual([
      { do: 'extra-time', seat: 2, factor: 2 },
      { do: 'extra-time', seat: 2, factor: null },
    ]);
  });
});

describe('the end', () => {
  test('is asked for twice, thanks everyone, and leads to the report', async () => {
    const user = userEvent.setup();
    const onReport = vi.fn();
    const container = open('room', onReport);
    show(madeUpHost(hostQuestion()));
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: 'End the game' }));
    expect(server.sent).toEqual([]);
    const dialog = screen.getByRole('dialog', { name: /for everyone/ });
    await user.click(within(dialog).getByRole('button', { name: 'End the game' }));
    expect(server.sent).toEqual([{ do: 'end' }]);
    const place = { name: 'Calm Otter', team: null, points: 2000, right: 2, rank: 1 };
    show(madeUpHost({ at: 'ended', how: 'host', places: [place], teams: [] }));
    expect(screen.getByRole('heading', { name: 'Thank you, everyone' })).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'See the report' }));
    expect(onReport).toHaveBeenCalledOnce();
  });
  test('a game that is gone says so and can be taken off the list', async () => {
    open();
    act(() => server.options?.onRefused('unknown-token'));
    expect(screen.getByRole('alert')).toHaveTextContent('does not know this game any more');
  });
});
