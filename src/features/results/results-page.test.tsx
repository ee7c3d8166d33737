import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter, StaticRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { turnSeed } from '#domain/attempt/attempt.ts';
import type { LogRecord, Quiz, ResponseRecord } from '#domain/attempt/record.ts';
import { loadView } from '#parts/answer.tsx';
import { loadTopics, readyQuestion } from '#state/bank-files.ts';
import { useLog } from '#state/log.ts';
import { fetchPond, pond } from '../../../tests/made-up-bank.ts';
import { Page } from './results-page.tsx';

vi.mock('#state/banks.ts', async () => {
  const { pond: bank } = await import('../../../tests/made-up-bank.ts');
  return {
    defaultBank: bank,
    bankById: (id: string | null | undefined) => (id === bank.id ? bank : undefined),
    useBank: () => bank,
    withBank: (to: string) => to,
  };
});

const ATTEMPT = 'attempt00001';
const STARTED = Date.UTC(2026, 4, 4, 12);

const quiz: Quiz = {
  bank: 'pond',
  choices: { of: 'topics', topics: [], length: 10 },
  order: 'mixed',
  behaviour: 'practice',
  seed: 'seed1',
  leaveOut: [],
};

const ALL = ['water.frog', 'water.share', 'shore.reed', 'names.net', 'sky.heron'];

function started(questions: readonly string[] = ALL): LogRecord {
  return {
    kind: 'attempt-started',
    id: 'start00001',
    at: STARTED,
    attempt: ATTEMPT,
    quiz,
    bankVersion: pond.version,
    questions: [...questions],
  };
}

let made = 0;
function answered(question: string, more: Partial<ResponseRecord>): ResponseRecord {
  const ready = readyQuestion(pond, question)?.question;
  made += 1;
  return {
    kind: 'response',
    id: `response${String(made).padStart(4, '0')}`,
    at: STARTED + made * 1000,
    attempt: ATTEMPT,
    bank: 'pond',
    question,
    version: ready?.version ?? 'gone',
    type: ready?.type ?? 'gone',
    seed: turnSeed(quiz.seed, question, 1),
    behaviour: 'practice',
    how: 'answered',
    response: null,
    fraction: null,
    facts: [],
    hint: false,
    duration: 26_000,
    day: '2026-05-04',
    ...more,
  };
}

const ended: LogRecord = {
  kind: 'attempt-ended',
  id: 'ended00001',
  at: STARTED + 200_000,
  attempt: ATTEMPT,
  how: 'finished',
};

/** One right, one partly, one not yet, a guess and a skipped one. */
function mixedRecords(): LogRecord[] {
  return [
    started(),
    answered('water.frog', {
      response: { option: 'skin' },
      fraction: 1,
      facts: [{ fact: 'frog-skin', fraction: 1 }],
    }),
    answered('water.share', { response: { value: 62 }, estimateError: -33 }),
    answered('shore.reed', {
      response: { options: ['hold'] },
      fraction: 0.5,
      facts: [
        { fact: 'reed-roots', fraction: 1 },
        { fact: 'reed-birds', fraction: 0 },
      ],
    }),
    answered('names.net', {
      response: { option: 'wings' },
      fraction: 0,
      facts: [{ fact: 'net-name', fraction: 0 }],
    }),
    answered('sky.heron', { how: 'skipped' }),
    ended,
  ];
}

function show(records: readonly LogRecord[], address = `/results/?a=${ATTEMPT}`) {
  useLog.setState((s) => ({ status: 'ready', records: [...records], revision: s.revision + 1 }));
  return render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter initialEntries={[address]}>
        <main>
          <Page />
        </main>
      </MemoryRouter>
    </I18nProvider>,
  );
}

/** As a reader hears it: no-break spaces are spaces. */
const heading = () => screen.getByRole('heading', { level: 1 }).textContent?.replaceAll('\u00a0', ' ');
const section = async (name: string) => within(await screen.findByRole('region', { name }));

/**
 * Follows a link and waits for what it leads to. An `act` that is not awaited loses a navigation when a view
 * has still to be loaded, and user-event's is none.
 */
async function follow(link: string) {
  await act(async () => screen.getByRole('link', { name: link }).click());
}

const arrived = () => {
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  return heading();
};

beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  await Promise.all(['single-choice', 'numeric', 'multiple-response'].map(loadView));
});
beforeEach(async () => {
  vi.stubGlobal('fetch', vi.fn(fetchPond));
  vi.stubGlobal('scrollTo', vi.fn());
  await loadTopics(pond, ['water', 'shore', 'sky', 'names']);
});
afterEach(() => vi.unstubAllGlobals());

describe('the summary', () => {
  test('says first how it went, and quietly what stands outside the score', async () => {
    show(mixedRecords());
    expect(heading()).toBe('1 right, 1 partly, 1 not yet');
    expect(screen.getByText('1 guess, not scored · 1 skipped')).toBeVisible();
    expect(screen.getByText(/2 min 10 s/)).toBeVisible();
  });

  test('leaves out what there is none of', async () => {
    const all = mixedRecords().filter(
      (r) => r.kind !== 'response' || ['water.frog', 'names.net'].includes(r.question),
    );
    show([started(['water.frog', 'names.net']), ...all.slice(1)]);
    expect(heading()).toBe('1 right, 1 not yet');
  });

  test('lights each station by the facts got right, in words as well, and tells the others beside it', async () => {
    show(mixedRecords());
    const path = await section('From the water to the sky');
    expect(path.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Watereverything begins1 of 1 fact',
      'Shoresomething grows1 of 2 facts',
      'Skyall of it fliesnot asked this time',
      'Names 0 of 1 fact',
    ]);
  });

  test('lists what was missed with a way to see it, and offers to practise just that', async () => {
    show(mixedRecords());
    const again = await section('To look at again');
    expect(again.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Review: What do reeds do?',
      'Review: What does a net have?',
    ]);
    const practise = screen.getByRole('link', { name: 'Practise the two again' });
    const fragment = new URLSearchParams(practise.getAttribute('href')?.split('#')[1]);
    expect(fragment.get('questions')).toBe('shore.reed names.net');
    expect(fragment.get('start')).toBe('now');
    expect(screen.getByRole('link', { name: 'Print' }).getAttribute('href')).toMatch(/print\/#.*seed=seed1/);
  });

  test('shows facts that were got right with how well they are known', async () => {
    show(mixedRecords());
    const stronger = await section('Getting stronger');
    expect(await stronger.findAllByText('familiar')).toHaveLength(2);
    expect(stronger.getByRole('link', { name: 'Fact: Frogs breathe through their skin.' })).toBeVisible();
    expect(
      stronger.getByRole('link', { name: 'Fact: Reeds hold the shore with their roots.' }),
    ).toBeVisible();
  });

  test('says in words how far a guess was from the document', async () => {
    show(mixedRecords());
    const guesses = await section('Your guesses');
    expect(guesses.getByRole('listitem').textContent?.replaceAll('\u00a0', ' ')).toContain(
      'You guessed 62 animals, the pond book says 95 animals.',
    );
  });

  test('counts by topic, with the facts behind each', async () => {
    const user = userEvent.setup();
    show(mixedRecords());
    const topics = await section('By topic and fact');
    const shore = topics.getByText('On the shore');
    await user.click(shore);
    expect(topics.getByText('Birds nest in reeds.')).toBeVisible();
    expect(shore.closest('summary')?.textContent?.replaceAll('\u00a0', ' ')).toBe(
      'On the shore 1 partly 1 of 2 facts',
    );
  });

  test('offers something new where everything was right', async () => {
    show([
      started(['water.frog']),
      answered('water.frog', {
        response: { option: 'skin' },
        fraction: 1,
        facts: [{ fact: 'frog-skin', fraction: 1 }],
      }),
      ended,
    ]);
    expect(heading()).toBe('1 right');
    expect(await screen.findByRole('link', { name: 'Another quiz' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'To look at again' })).toBeNull();
  });

  test('keeps the rest when a question has left the bank or been changed', async () => {
    show([
      started(['water.gone', 'water.frog']),
      answered('water.gone', {
        response: { option: 'x' },
        fraction: 0,
        facts: [{ fact: 'lost', fraction: 0 }],
      }),
      answered('water.frog', {
        version: 'older',
        response: { option: 'skin' },
        fraction: 1,
        facts: [{ fact: 'frog-skin', fraction: 1 }],
      }),
      ended,
    ]);
    expect(heading()).toBe('1 right, 1 not yet');
    const every = await section('Every question');
    const [gone, changed] = every.getAllByRole('listitem');
    expect(gone).toHaveTextContent('This question is no longer in the bank');
    expect(within(gone as HTMLElement).queryByRole('link')).toBeNull();
    expect(changed).toHaveTextContent('this question has been changed since');
    expect(within(changed as HTMLElement).getByRole('link')).toBeVisible();
  });

  test('is shared as text without the learner, by the clipboard where there is no share dialog', async () => {
    const user = userEvent.setup();
    show(mixedRecords());
    await user.click(await screen.findByRole('button', { name: 'Share the summary' }));
    expect(await screen.findByText('Summary copied')).toBeVisible();
    const text = (await navigator.clipboard.readText()).replaceAll('\u00a0', ' ');
    expect(text).toBe(
      [
        'Life in a pond · A mixed ten',
        'May 4, 2026',
        '1 right, 1 partly, 1 not yet',
        '1 guess, not scored · 1 skipped',
        '',
        'Water: 1 of 1 fact',
        'Shore: 1 of 2 facts',
        'Names: 0 of 1 fact',
      ].join('\n'),
    );
  });

  test('stands in a field to copy by hand where the browser allows nothing else', async () => {
    const user = userEvent.setup();
    show(mixedRecords());
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(await screen.findByRole('button', { name: 'Share the summary' }));
    const field = await screen.findByRole('textbox', { name: 'Copy this text' });
    expect(field).toHaveFocus();
    expect((field as HTMLTextAreaElement).value).toContain('Life in a pond');
  });
});

describe('a question in full', () => {
  test('shows the response as it was given, what is right, and why', async () => {
    show(mixedRecords(), `/results/?a=${ATTEMPT}&q=names.net`);
    expect(heading()).toBe('What does a net have?');
    expect(await screen.findByText('Nets do not fly.')).toBeVisible();
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows.find((row) => row?.includes('wings'))).toContain('Your answer');
    expect(rows.find((row) => row?.includes('meshes'))).toContain('The answer');
    expect(screen.getByText('Not quite')).toBeVisible();
    expect(screen.getByText('A net has meshes.')).toBeVisible();
  });

  test('leads on, back, and out, with focus on each new heading', async () => {
    show(mixedRecords(), `/results/?a=${ATTEMPT}&q=water.frog`);
    expect(screen.queryByRole('link', { name: 'Previous question' })).toBeNull();
    await follow('Next question');
    expect(arrived()).toBe('Of every 100 animals, how many are small?');
    await follow('Previous question');
    expect(arrived()).toBe('Through what do frogs also breathe?');
    await follow('Back to the results');
    expect(arrived()).toBe('1 right, 1 partly, 1 not yet');
  });

  test('shows the question of today where the old answer no longer fits it', async () => {
    show(
      [
        started(['water.frog']),
        answered('water.frog', { version: 'older', response: { option: 'fins' }, fraction: 0 }),
        ended,
      ],
      `/results/?a=${ATTEMPT}&q=water.frog`,
    );
    expect(screen.getByText(/has been changed since, and your answer no longer fits it/)).toBeVisible();
    expect(await screen.findByText('Damp skin lets air through.')).toBeVisible();
    expect(screen.queryByText('Your answer')).toBeNull();
  });

  test('keeps closed what was never reached', async () => {
    show(
      [
        started(['water.frog', 'names.net']),
        answered('water.frog', { fraction: 1 }),
        { ...ended, how: 'left' },
      ],
      `/results/?a=${ATTEMPT}&q=names.net`,
    );
    expect(heading()).toBe('You have not answered this question');
    expect(document.body).not.toHaveTextContent('meshes');
  });

  test('keeps a note on the question', async () => {
    const user = userEvent.setup();
    show(mixedRecords(), `/results/?a=${ATTEMPT}&q=names.net`);
    await user.click(await screen.findByText('Something wrong?'));
    await user.type(screen.getByRole('textbox', { name: 'What is wrong with this question?' }), 'Two fit.');
    await user.click(screen.getByRole('button', { name: 'Keep note' }));
    expect(await screen.findByText(/^Note kept/)).toBeVisible();
    const notes = useLog.getState().records.filter((r) => r.kind === 'note');
    expect(notes).toMatchObject([{ question: 'names.net', text: 'Two fit.', bank: 'pond' }]);
  });
});

describe('where there are no results', () => {
  test('an unfinished quiz can be gone on with', () => {
    show([started(), answered('water.frog', { fraction: 1 })]);
    expect(heading()).toBe('This quiz is not finished yet');
    expect(screen.getByText(/1 of 5 questions/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', `../quiz/?a=${ATTEMPT}`);
  });

  test('an unknown attempt says what happened and what to do', () => {
    show([], '/results/?a=nowhere00001');
    expect(heading()).toBe('These results are not on this device');
    expect(screen.getByRole('link', { name: 'See your progress' })).toBeVisible();
  });
});

test('is prerendered as an empty frame, without inline style', () => {
  const html = renderToString(
    <I18nProvider i18n={i18n}>
      <StaticRouter location="/results/">
        <Page />
      </StaticRouter>
    </I18nProvider>,
  );
  expect(html).toMatch(/^<div class="[^"]*"><\/div>$/);
});
