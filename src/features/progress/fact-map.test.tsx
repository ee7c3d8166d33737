import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeliveredFacts } from '#domain/bank/delivered.ts';
import type { FactState, Level } from '#domain/study/mastery.ts';
import { loadFacts } from '#state/bank-files.ts';
import { DEFAULT_SETTINGS, useSettings } from '#state/settings.ts';
import { fetchPond, pond } from '../../../tests/made-up-bank.ts';
import { MapSection } from './map-section.tsx';

vi.mock('#state/banks.ts', () => ({ withBank: (to: string) => to }));

let facts: DeliveredFacts;
beforeAll(async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.stubGlobal('fetch', fetchPond);
  facts = await loadFacts(pond);
});
beforeEach(() => useSettings.setState(DEFAULT_SETTINGS, true));

const known = (fact: string, level: Level): [string, FactState] => [
  fact,
  {
    fact,
    level,
    rightDays: ['2026-05-04', '2026-05-05'],
    rightTypes: ['single-choice'],
    responses: 5,
    missed: 1,
    lastAt: Date.UTC(2026, 4, 5, 12),
    memory: null,
    recent: [],
    mixUps: [],
  },
];

function show() {
  const states = new Map([known('frog-skin', 'strong'), known('reed-birds', 'learning')]);
  const state = { bank: 'pond', facts: states, days: new Map(), calibration: [], responses: 10 };
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <MemoryRouter>
        <MapSection bank={pond} study={{ facts, state }} />
      </MemoryRouter>
    </I18nProvider>,
  );
  return { user: userEvent.setup(), container };
}
const marks = () => screen.getAllByRole('button').filter((button) => button.dataset.fact !== undefined);
const panel = () => screen.queryByRole('button', { name: 'Close' })?.closest('section');

describe('the fact map', () => {
  test('shows each asked fact once, in its topic, along the path and beside it', () => {
    show();
    expect(marks().map((mark) => mark.dataset.fact)).toEqual([
      'frog-skin',
      'frog-share',
      'reed-roots',
      'reed-birds',
      'heron-wait',
      'net-name',
    ]);
    const stations = within(screen.getAllByRole('list').find((list) => list.tagName === 'OL') as HTMLElement);
    expect(stations.getAllByRole('heading').map((h) => h.textContent)).toEqual(['Water', 'Shore', 'Sky']);
    const shore = within(screen.getByRole('group', { name: 'On the shore' }));
    expect(shore.getAllByRole('button')).toHaveLength(2);
    expect(screen.getByRole('heading', { name: 'Beside the path' })).toBeVisible();
    expect(screen.getByRole('group', { name: 'Names' })).toBeVisible();
  });

  test('names what was asked by its words and level, and gives nothing away of what was not', () => {
    show();
    const names = marks().map((mark) => mark.getAttribute('aria-label'));
    expect(names.slice(0, 2)).toEqual([
      'Frogs breathe through their skin. strong',
      'Fact 2 of 2, not asked yet',
    ]);
  });

  test('counts by level, in the legend and the table', async () => {
    const { user } = show();
    expect(screen.getByRole('heading', { name: 'You know 1 of 6 facts' })).toBeVisible();
    const legend = within(screen.getByRole('list', { name: 'Facts by level' }));
    expect(legend.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '0mastered',
      '1strong',
      '0familiar',
      '1learning',
      '4new',
    ]);
    await user.click(screen.getByText('Show as table'));
    expect(screen.getByRole('row', { name: 'In the water 0 1 0 0 1' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Names 0 0 0 0 1' })).toBeInTheDocument();
  });

  test('one mark is in reach of Tab; arrows go on, Page keys by topic, and each shows its card', async () => {
    const { user } = show();
    const [first, second, third] = marks();
    expect(marks().filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([first]);
    await user.tab();
    expect(first).toHaveFocus();
    expect(panel()).toHaveTextContent('Frogs breathe through their skin.');
    expect(panel()).toHaveTextContent(
      /Answered 5 times, last on May 5, 2026 · right on 2 days · missed 1 time/,
    );
    await user.keyboard('{ArrowRight}');
    expect(second).toHaveFocus();
    expect(panel()).toHaveTextContent('Not asked yet. Reading it first gives the answer away.');
    expect(panel()).not.toHaveTextContent('95');
    await user.keyboard('{PageDown}');
    expect(third).toHaveFocus();
    await user.keyboard('{PageUp}');
    expect(first).toHaveFocus();
    await user.keyboard('{End}');
    expect(marks().at(-1)).toHaveFocus();
    expect(marks().at(-1)).toHaveAttribute('tabindex', '0');
    await user.keyboard('{Home}');
    expect(first).toHaveFocus();
  });

  test('Enter leads into the card, Escape back to the mark', async () => {
    const { user } = show();
    await user.tab();
    const [first] = marks();
    await user.keyboard('{Enter}');
    expect(panel()).toHaveFocus();
    expect(within(panel() as HTMLElement).getByRole('link')).toHaveAttribute(
      'href',
      './browse/?fact=frog-skin',
    );
    await user.keyboard('{Escape}');
    expect(first).toHaveFocus();
    expect(panel()).toBeUndefined();
  });

  test('a fact that was not asked yet is told only when asked for', async () => {
    const { user } = show();
    await user.click(marks()[1] as Element);
    expect(within(panel() as HTMLElement).queryByRole('link')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    expect(panel()).toHaveTextContent('Of every 100 animals in the pond, 95 are small.');
  });

  test('leaves out what the learner left out, and says so', () => {
    useSettings.setState({ leaveOut: ['detention'] });
    show();
    expect(marks()).toHaveLength(5);
    expect(screen.queryByRole('group', { name: 'Names' })).toBeNull();
    expect(screen.getByText(/^1 fact about subjects that you left out is not shown/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'You know 1 of 5 facts' })).toBeVisible();
  });

  test('needs no style attribute', () => {
    const { container } = show();
    expect(container.querySelector('[style]')).toBeNull();
  });
});
