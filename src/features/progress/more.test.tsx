import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import type { DeliveredFacts } from '#domain/bank/delivered.ts';
import { scheduler } from '#domain/study/memory.ts';
import { studyStateOf } from '#domain/study/study-state.ts';
import { localDay } from '#platform/clock.ts';
import { loadFacts } from '#state/bank-files.ts';
import { loadPlannable } from '#state/planning.ts';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { fetchPond, pond } from '../../../tests/made-up-bank.ts';
import { More } from './more.tsx';

vi.mock('#state/banks.ts', () => ({ withBank: (to: string) => to }));

const DAY = 86_400_000;
const NOW = Date.now();
let facts: DeliveredFacts;
beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.stubGlobal('fetch', fetchPond);
  facts = await loadFacts(pond);
  // Beforehand, so that no test waits for what is slow to load on a busy machine.
  await Promise.all([loadPlannable(pond), import('./recall-panel.tsx'), import('./missed-panel.tsx')]);
}, 120_000);
beforeEach(() => useSettings.setState(DEFAULT_SETTINGS, true));

let number = 0;
function response(
  daysAgo: number,
  question: string,
  fact: string,
  more: Partial<ResponseRecord>,
): ResponseRecord {
  number += 1;
  const at = NOW - daysAgo * DAY;
  const fraction = more.fraction ?? 1;
  return {
    kind: 'response',
    id: `response${String(number).padStart(3, '0')}`,
    at,
    attempt: 'attempt00001',
    bank: 'pond',
    question,
    version: 'v1',
    type: 'single-choice',
    seed: 's',
    behaviour: 'practice',
    how: 'answered',
    response: null,
    fraction,
    facts: [{ fact, fraction }],
    hint: false,
    duration: 60_000,
    day: localDay(at),
    ...more,
  };
}

const FROG = ['water.frog', 'frog-skin'] as const;
const whole = [
  response(9, ...FROG, { fraction: 0, response: { option: 'eyes' }, confidence: 'certain' }),
  response(8, ...FROG, { fraction: 0, response: { option: 'eyes' }, confidence: 'guessing' }),
  response(7, ...FROG, { response: { option: 'skin' }, confidence: 'certain' }),
  response(1, 'shore.reed', 'reed-roots', { confidence: 'fairly-sure' }),
];

async function show(responses: readonly ResponseRecord[]) {
  const state = studyStateOf('pond', responses, { fsrs: scheduler(), typesOf: () => 1 });
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter>
        <More bank={pond} study={{ facts, state }} />
      </MemoryRouter>
    </I18nProvider>,
  );
  return { user: userEvent.setup(), container };
}
const rows = () =>
  screen.getAllByText(/^(What you would recall|Days of study|How sure, how right|Time spent|Missed most)$/);
const chart = (title: RegExp | string) => screen.findByRole('figure', { name: title });

describe('more', () => {
  test('tells one number of each report, and loads none before it is opened', async () => {
    await show(whole);
    expect(rows().map((row) => row.closest('summary')?.textContent)).toEqual([
      // .85 of frog-skin and .95 of reed-roots, about
      'What you would recallabout 2 facts today',
      'Days of study4 days',
      'How sure, how right',
      'Time spent4 min',
      'Missed most1 fact missed so far',
    ]);
    expect(screen.queryByRole('figure')).toBeNull();
  });

  test('draws every report with a text alternative and a table', async () => {
    const { user, container } = await show(whole);
    await user.click(screen.getByRole('button', { name: 'Open all' }));
    const recall = await chart('Today you would recall about 2 of the 2 facts that you have met');
    expect(within(recall).getByRole('img').getAttribute('aria-label')).toMatch(
      /^Facts that you would recall, of \d, over 30 days: about 2 today; about \d at the end if you keep to your plan; about [12] if you answer nothing more\.$/,
    );
    expect(recall).toHaveTextContent('An estimate from your answers so far.');
    expect(within(recall).getAllByRole('row', { hidden: true })).toHaveLength(8);

    const time = await chart('4 min of answering, on 4 days');
    expect(within(time).getByRole('img').getAttribute('aria-label')).toMatch(
      /^Time spent on each of the last 14 days: at most 1 min/,
    );
    const sure = await chart('1 time you were certain, and it was not so');
    expect(within(sure).getByRole('img')).toHaveAccessibleName(
      'When guessing: 0 of 1 right. When fairly sure: 1 of 1 right. When certain: 1 of 2 right.',
    );
    expect(within(sure).getByRole('row', { name: 'When certain 2 1 50%', hidden: true })).toBeInTheDocument();
    const days = await chart(/^(You studied on 4 days|\d days? of study in a row)/);
    expect(within(days).getAllByRole('row', { hidden: true })).toHaveLength(1 + 4);

    const missed = screen.getByText('Missed 2 of 3 times').closest('li') as HTMLElement;
    expect(missed).toHaveTextContent('Frogs breathe through their skin.');
    await waitFor(() => expect(missed).toHaveTextContent('2 ×their eyesEyes only look.'));
    expect(container.querySelector('[style]')).toBeNull();
  });

  test('says nothing of what there is nothing to say of', async () => {
    useSettings.setState({ calendar: false });
    await show([response(0, ...FROG, {})]);
    expect(rows().map((row) => row.textContent)).toEqual(['What you would recall', 'Time spent']);
  });

  test('an estimate alone is time, and nothing that could be recalled or missed', async () => {
    await show([response(0, 'water.share', 'frog-share', { fraction: null, facts: [], estimateError: 5 })]);
    expect(rows().map((row) => row.textContent)).toEqual(['Days of study', 'Time spent']);
  });
});
