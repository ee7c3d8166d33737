import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadView } from '#parts/answer.tsx';
import type { LiveOptions } from '#platform/live-socket.ts';
import type { Answered, ParticipantSnapshot } from '#protocol/to-participant.ts';
import { useLog } from '#state/log.ts';
import { setAnnouncer } from '#ui/announcer.ts';
import { axeFindings } from '../../../tests/contract/on-screen.tsx';
import { fetchPond } from '../../../tests/made-up-bank.ts';
import { ENDED, madeUpSnapshot, questionPhase, RESULT, SCORE } from '../../../tests/made-up-live.ts';
import { Page } from './join-page.tsx';

const CODE = 'BCDFGH';
const TOKEN = 'T'.repeat(43);

/** The connection as the page sees it, in the hands of the test. */
interface Line {
  readonly options: LiveOptions<ParticipantSnapshot>;
  readonly sent: unknown[];
  readonly again: () => void;
  closed: boolean;
}
const lines: Line[] = [];
/** What the server says to what is sent next; without any it says nothing, as when the network is gone. */
let answers: (Answered | null)[] = [];

vi.mock('#platform/live-socket.ts', () => ({
  connectLive: (options: LiveOptions<ParticipantSnapshot>) => {
    const line: Line = { options, sent: [], again: vi.fn(), closed: false };
    lines.push(line);
    return {
      send: async (_event: string, message: unknown) => {
        line.sent.push(message);
        return answers.shift() ?? null;
      },
      again: line.again,
      close: () => {
        line.closed = true;
      },
    };
  },
}));
vi.mock('#state/banks.ts', async () => {
  const { pond } = await import('../../../tests/made-up-bank.ts');
  return {
    bankById: (id: string) => (id === pond.id ? pond : undefined),
    loadOtherBanks: async () => undefined,
  };
});

const INFO = {
  game: 'g',
  title: 'Life in a pond',
  language: 'en',
  names: 'generated',
  free: [],
  teams: 0,
  began: false,
};
/** GET /api/join/:code; a number is a refusal's status. */
let info: unknown = INFO;
let refused: string | null = null;

const announcer = document.createElement('div');
const said = () => announcer.textContent;

function show(address = `/join/?code=${CODE}`) {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route
            path="/join/"
            element={
              <main>
                <Page />
              </main>
            }
          />
          <Route path="*" element={<p>elsewhere</p>} />
        </Routes>
      </MemoryRouter>
    </I18nProvider>,
  );
  return { user: userEvent.setup(), container };
}

const line = (): Line => {
  const last = lines.at(-1);
  if (!last) throw new Error('nobody has connected');
  return last;
};
const hears = (phase: ParticipantSnapshot['phase'], change: Partial<ParticipantSnapshot> = {}) =>
  act(async () => line().options.onSnapshot(madeUpSnapshot(phase, change)));
const isGreeted = (token?: string) =>
  act(async () => {
    line().options.onGreeted?.({ ok: true, version: 1, ...(token ? { token } : {}) });
    line().options.onState('connected');
  });
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

/** Someone who was in the game before the page was loaded anew. */
async function backInGame() {
  sessionStorage.setItem(
    `plumbline.live.${CODE}`,
    JSON.stringify({ token: TOKEN, at: Date.now(), draft: null, pending: null, late: [], added: null }),
  );
  const shown = show();
  await waitFor(() => expect(lines).toHaveLength(1));
  await isGreeted();
  return shown;
}

beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  await loadView('single-choice');
  await import('./live-result.tsx');
});
beforeEach(() => {
  lines.length = 0;
  answers = [];
  info = INFO;
  refused = null;
  sessionStorage.clear();
  localStorage.clear();
  document.head.innerHTML = '<meta name="plumbline-server" content="1">';
  vi.stubGlobal('scrollTo', vi.fn());
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (!String(url).includes('/api/')) return fetchPond(url);
    const body = refused ? { refused } : info;
    return Promise.resolve(
      new Response(JSON.stringify(body), { status: refused ? 404 : 200, ...(init ? {} : {}) }),
    );
  });
  announcer.replaceChildren();
  setAnnouncer(announcer);
});
afterEach(() => vi.unstubAllGlobals());

describe('finding the game', () => {
  test('on a static host it is said that joining needs the server', async () => {
    document.head.innerHTML = '';
    show();
    expect(await screen.findByText(/need Plumbline’s own server/)).toBeInTheDocument();
    expect(lines).toEqual([]);
  });

  test('a code is forgiven its case and spaces', async () => {
    const { user, container } = show('/join/');
    expect(await axeFindings(container)).toEqual([]);
    await user.type(screen.getByLabelText('Game code'), 'bcd fgh');
    await user.click(await button('Find the game'));
    await title('Join the game');
  });

  test.each([
    ['bcd', null, /six letters and numbers/],
    ['BCDFGH', 'unknown-code', /No game has this code/],
    ['BCDFGH', 'too-many-tries', /Wait a minute/],
  ])('%s, %s: it is said what to do, and the field has the focus', async (text, why, words) => {
    refused = why;
    const { user } = show('/join/');
    await user.type(screen.getByLabelText('Game code'), text);
    await user.click(await button('Find the game'));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByLabelText('Game code')).toHaveFocus();
  });

  test('a device that was in a game is offered the way back', async () => {
    localStorage.setItem(
      `plumbline.live.${CODE}`,
      JSON.stringify({ token: TOKEN, at: Date.now(), draft: null, pending: null, late: [], added: null }),
    );
    const { user } = show('/join/');
    await user.click(await button('Back to game BCD FGH'));
    expect(line().options.hello()).toEqual({ as: 'participant', protocol: 1, token: TOKEN });
  });
});

describe('a name', () => {
  test('a name stands as it was typed, whatever signs it holds', async () => {
    await backInGame();
    await hears({ at: 'lobby' }, { name: '<b>Ben</b>' });
    expect(await title('You are in, <b>Ben</b>')).toBeVisible();
  });
  test('a made-up one takes a single tap, and another can be had', async () => {
    const { user, container } = show();
    await title('Join the game');
    expect(await axeFindings(container)).toEqual([]);
    await user.click(await button('Join'));
    expect(line().options.hello()).toMatchObject({ as: 'new-participant', code: CODE, people: 1 });
    await isGreeted(TOKEN);
    await hears({ at: 'lobby' });
    expect(await title(/You are in, Calm Otter/)).toHaveFocus();
    expect(line().options.hello()).toEqual({ as: 'participant', protocol: 1, token: TOKEN });
    expect(sessionStorage.getItem(`plumbline.live.${CODE}`)).toContain(TOKEN);
    expect(localStorage.getItem(`plumbline.live.${CODE}`)).toContain(TOKEN);
    answers = [{ ok: true, version: 2 }];
    await user.click(await button('Another name'));
    expect(line().sent).toEqual([{ do: 'rename', name: '?' }]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test('a typed one that somebody has leads back to the field, with the reason', async () => {
    info = { ...INFO, names: 'typed' };
    const { user } = show();
    await user.type(await screen.findByLabelText('Your name in the game'), 'Ana');
    await user.click(await button('Join'));
    expect(line().options.hello()).toMatchObject({ name: 'Ana' });
    await act(async () => line().options.onRefused('name-taken'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Someone has this name already');
    expect(screen.getByLabelText('Your name in the game')).toHaveFocus();
  });

  test('from a list, only those that are free are offered; a table says how many it is', async () => {
    info = { ...INFO, names: 'list', free: ['Ana', 'Ben'] };
    const { user, container } = show();
    await user.selectOptions(await screen.findByLabelText('Names that nobody has taken yet'), 'Ben');
    await user.click(screen.getByText('We share this device'));
    await user.selectOptions(screen.getByLabelText('How many of you answer here together?'), '4');
    expect(await axeFindings(container)).toEqual([]);
    await user.click(await button('Join'));
    expect(line().options.hello()).toMatchObject({ name: 'Ben', people: 4 });
  });

  test('who has to be let in is told so', async () => {
    await backInGame();
    await hears({ at: 'waiting' });
    await title(/Almost in, Calm Otter/);
  });
});

describe('a question', () => {
  test('has the focus at its prompt; the answer is saved once the server says so, and not before', async () => {
    const { user, container } = await backInGame();
    await hears(questionPhase());
    expect(await title('What does a frog breathe through?')).toHaveFocus();
    expect(await axeFindings(container)).toEqual([]);
    let acknowledge = (_: Answered) => {};
    answers = [];
    line().options.onState('connected');
    const send = new Promise<Answered>((done) => {
      acknowledge = done;
    });
    answers.push(send as unknown as Answered);
    await user.click(await screen.findByRole('radio', { name: /Its skin/ }));
    await user.click(await button('Send answer'));
    expect(line().sent).toEqual([{ do: 'answer', index: 0, round: 1, response: { option: 'x1' } }]);
    expect(screen.queryByText(/^Saved/)).toBeNull();
    await act(async () => acknowledge({ ok: true, version: 5 }));
    expect(await screen.findByText(/^Saved\. You can change it/)).toBeInTheDocument();
    expect(said()).toMatch(/^Saved/);
    expect(await axeFindings(container)).toEqual([]);
  });

  test('can be answered anew until it closes, and what stands is said', async () => {
    const { user } = await backInGame();
    await hears(questionPhase({}, { given: { passed: false, response: { option: 'x1' } } }));
    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    answers = [{ ok: true, version: 9 }];
    await user.click(screen.getByRole('radio', { name: /Its feet/ }));
    expect(screen.getByText(/Your earlier answer stands until you send/)).toBeInTheDocument();
    await user.click(await button('Send the new answer'));
    expect(line().sent).toEqual([{ do: 'answer', index: 0, round: 1, response: { option: 'x2' } }]);
    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
  });

  test('where answers stand, nothing can be changed', async () => {
    await backInGame();
    const { settings } = madeUpSnapshot({ at: 'lobby' });
    await hears(questionPhase({}, { given: { passed: false, response: { option: 'x1' } } }), {
      settings: { ...settings, changeAnswers: false },
    });
    expect(await screen.findByRole('radio', { name: /Its skin/ })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /Send/ })).toBeNull();
  });

  test('without a choice nothing is sent, and it is said why', async () => {
    const { user } = await backInGame();
    await hears(questionPhase());
    await user.click(await button('Send answer'));
    expect(line().sent).toEqual([]);
    expect(said()).toBe('Choose or type an answer first. You can also skip the question.');
  });

  test('an answer with no connection waits, says so, and is sent when there is one', async () => {
    const { user } = await backInGame();
    await hears(questionPhase());
    await act(async () => line().options.onState('away'));
    await user.click(await screen.findByRole('radio', { name: /A reed/ }));
    await user.click(await button('Send answer'));
    expect(line().sent).toEqual([]);
    expect(await screen.findByText('Not sent yet, trying again.')).toBeInTheDocument();
    expect(await screen.findByText(/No connection. Trying again by itself. Nothing/)).toBeInTheDocument();
    answers = [{ ok: true, version: 7 }];
    await hears(questionPhase());
    await isGreeted();
    expect(line().sent).toEqual([{ do: 'answer', index: 0, round: 1, response: { option: 'x3' } }]);
    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
  });

  test('an answer that was on its way when the page was loaded anew is sent again', async () => {
    const { user } = await backInGame();
    await hears(questionPhase());
    await user.click(await screen.findByRole('radio', { name: /A reed/ }));
    // No answer comes.
    await user.click(await button('Send answer'));
    const first = lines.length;
    cleanup();
    show();
    await waitFor(() => expect(lines.length).toBeGreaterThan(first));
    answers = [{ ok: true, version: 8 }];
    await hears(questionPhase());
    await isGreeted();
    expect(line().sent).toEqual([{ do: 'answer', index: 0, round: 1, response: { option: 'x3' } }]);
  });

  test.each([
    ['blank', /Fill in every part/],
    ['too-late', /too late to count/],
    ['does-not-fit', /does not fit/],
  ] as const)('refused as %s: why, in plain words', async (why, words) => {
    const { user } = await backInGame();
    await hears(questionPhase());
    answers = [{ ok: false, refused: why }];
    await user.click(await screen.findByRole('radio', { name: /Its skin/ }));
    await user.click(await button('Send answer'));
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryByText(/^Saved/)).toBeNull();
  });

  test('what the database could not keep is tried again', async () => {
    const { user } = await backInGame();
    await hears(questionPhase());
    answers = [
      { ok: false, refused: 'not-saved' },
      { ok: true, version: 3 },
    ];
    await user.click(await screen.findByRole('radio', { name: /Its skin/ }));
    await user.click(await button('Send answer'));
    expect(await screen.findByText('Not sent yet, trying again.')).toBeInTheDocument();
    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
    expect(line().sent).toHaveLength(2);
  });

  test('a skip is a word, with no reason asked', async () => {
    const { user } = await backInGame();
    await hears(questionPhase());
    answers = [{ ok: true, version: 3 }];
    await user.click(await button('Skip'));
    expect(line().sent).toEqual([{ do: 'pass', index: 0, round: 1 }]);
    expect(await screen.findByText('Skipped. You need not say why.')).toBeInTheDocument();
  });

  test('says what goes on: read first, paused, closed, talk about it, once more', async () => {
    const { container } = await backInGame();
    await hears(questionPhase({ stage: 'shown' }));
    expect(await screen.findByText(/Read the question first/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send answer' })).toBeNull();
    await hears(questionPhase({ timeLeft: 20_000, limit: 30_000 }), { paused: true });
    expect(said()).toMatch(/paused/);
    expect(screen.getByRole('timer')).toHaveTextContent('Time left: 0:20');
    await hears(questionPhase({ stage: 'closed' }));
    expect(said()).toMatch(/closed/);
    await hears(questionPhase({ stage: 'discussion' }));
    expect(said()).toMatch(/Talk about it/);
    expect(await axeFindings(container)).toEqual([]);
    await hears(questionPhase({ round: 2 }));
    expect(await screen.findByText(/once more/)).toBeInTheDocument();
    expect(await title('What does a frog breathe through?')).toHaveFocus();
  });

  test('only on the screen in the room: it says where to look', async () => {
    await backInGame();
    await hears(questionPhase({ stage: 'shown', view: null }));
    await title('Look at the screen in the room');
  });

  test('30 and 10 seconds are told, and nothing in between', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    try {
      await backInGame();
      await hears(questionPhase({ timeLeft: 40_000, limit: 40_000 }));
      const heard: string[] = [];
      for (let second = 0; second < 41; second++) {
        await act(async () => vi.advanceTimersByTime(1000));
        const now = said() ?? '';
        if (now !== '' && now !== heard.at(-1)) heard.push(now);
      }
      expect(heard.slice(0, 2)).toEqual(['30 seconds left', '10 seconds left']);
      expect(heard.slice(2)).toEqual(['Your time is over. The answer comes soon.']);
      expect(screen.queryByRole('button', { name: 'Send answer' })).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('after a question', () => {
  test('the result says how it went, what is right and why, and the fact with its place', async () => {
    const { container } = await backInGame();
    const given = { passed: false, response: { option: 'x2' } } as const;
    await hears(questionPhase({}, { given }));
    await hears(questionPhase({ stage: 'revealed' }, { given, result: RESULT }));
    expect(await screen.findByText('Not quite')).toBeInTheDocument();
    expect(said()).toBe('Not quite. The answer: Its skin');
    expect(await screen.findByText('Feet are for swimming.')).toBeInTheDocument();
    expect(screen.getByText('Frogs breathe through their skin.')).toBeInTheDocument();
    expect(screen.getByText(/pond book, “On water”/)).toBeInTheDocument();
    expect(screen.getByText('2 right, 1 partly')).toBeInTheDocument();
    expect(await axeFindings(container)).toEqual([]);
  });

  test('an estimate and a skip are called what they are', async () => {
    await backInGame();
    await hears(
      questionPhase(
        { stage: 'revealed' },
        { given: { passed: true }, result: { ...RESULT, fraction: null, points: null } },
      ),
    );
    expect(await screen.findByText('Skipped')).toBeInTheDocument();
    await hears(
      questionPhase(
        { stage: 'revealed', index: 1 },
        {
          given: { passed: false, response: { option: 'x1' } },
          result: { ...RESULT, fraction: null, estimateError: 3, points: null },
        },
      ),
    );
    expect(await screen.findByText('Your guess and the figure')).toBeInTheDocument();
  });

  test('between and at the standings there is one’s own score, and a place only where places are shown', async () => {
    const { container } = await backInGame();
    await hears({ at: 'between', score: { ...SCORE, rank: null } });
    await title('The next question comes soon');
    expect(screen.queryByText('Your place')).toBeNull();
    await hears({ at: 'standings', score: SCORE });
    await title('You are in place 3');
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('the end', () => {
  test('with one tap, what was missed is in one’s own record, as live responses; a second time adds nothing', async () => {
    const { user, container } = await backInGame();
    await hears(ENDED);
    await title(/Thank you for playing, Calm Otter/);
    expect(await axeFindings(container)).toEqual([]);
    await user.click(await button('Add what I missed to my study'));
    expect(await screen.findByText(/is in your own study/)).toBeInTheDocument();
    const added = useLog.getState().records.filter((r) => r.kind === 'response');
    expect(added).toMatchObject([
      { behaviour: 'live', bank: 'pond', question: 'water.frog', how: 'answered', fraction: 0 },
    ]);
    await hears(ENDED);
    expect(screen.queryByRole('button', { name: /Add what/ })).toBeNull();
  });

  test('a bank that this device does not have is no dead end', async () => {
    const { user } = await backInGame();
    await hears({ ...ENDED, bankId: 'elsewhere' });
    await user.click(await button('Add what I missed to my study'));
    expect(await screen.findByText(/does not have these questions/)).toBeInTheDocument();
  });
});

describe('going', () => {
  test('leaving asks first, tells the server, and can be taken back', async () => {
    const { user } = await backInGame();
    await hears({ at: 'lobby' });
    answers = [{ ok: true, version: 4 }];
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    await user.click(await button('Leave'));
    await user.click(await button('Leave the game'));
    await title('You left the game');
    expect(line().sent).toEqual([{ do: 'leave' }]);
    const before = lines.length;
    await user.click(await button('Come back to the game'));
    await waitFor(() => expect(lines).toHaveLength(before + 1));
    expect(line().options.hello()).toMatchObject({ as: 'participant', token: TOKEN });
  });

  test.each([
    ['removed', 'You are not in this game any more'],
    ['blocked', 'You can’t join this game'],
    ['elsewhere', 'You are playing somewhere else'],
    ['game-gone', 'This game is over'],
  ] as const)('farewell "%s" is told in plain words', async (why, words) => {
    const { container } = await backInGame();
    await hears({ at: 'lobby' });
    await act(async () => line().options.onFarewell?.(why));
    expect(await title(words)).toHaveFocus();
    expect(await axeFindings(container)).toEqual([]);
  });

  test('a server that closes for a moment is waited for', async () => {
    await backInGame();
    await hears({ at: 'lobby' });
    await act(async () => {
      line().options.onFarewell?.('server-closing');
      line().options.onState('away');
    });
    await title(/You are in/);
    expect(await screen.findByText(/No connection/)).toBeInTheDocument();
  });

  test.each([
    ['locked', 'The game is closed to newcomers'],
    ['full', 'The game is full'],
    ['old-client', 'This page is out of date'],
  ] as const)('refused at the door as "%s"', async (why, words) => {
    const { user } = show();
    await user.click(await button('Join'));
    await act(async () => line().options.onRefused(why));
    await title(words);
  });

  test('a token that nobody knows any more leads to a new name', async () => {
    sessionStorage.setItem(
      `plumbline.live.${CODE}`,
      JSON.stringify({ token: TOKEN, at: Date.now(), draft: null, pending: null, late: [], added: null }),
    );
    show();
    await waitFor(() => expect(lines).toHaveLength(1));
    await act(async () => line().options.onRefused('unknown-token'));
    await title('Join the game');
    expect(localStorage.getItem(`plumbline.live.${CODE}`)).toBeNull();
  });
});
