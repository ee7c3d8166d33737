import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '#domain/bank/reading.ts';
import { setAnnouncer } from '#ui/announcer.ts';
import { GlossaryText } from './glossary-text.tsx';

const entries: readonly GlossaryEntry[] = [
  { id: 'reed', term: 'reed', forms: ['reeds'], explanation: 'A tall grass.', givesAway: ['reed-roots'] },
  { id: 'shore', term: 'shore', explanation: 'Where water ends.' },
];
const TEXT = 'Reeds hold the *shore*. Where reeds grow, the shore stays.';

let region: HTMLElement;
beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
beforeEach(() => {
  region = document.createElement('div');
  setAnnouncer(region);
});

function show(props: { blocked?: readonly string[]; earlier?: readonly string[] } = {}) {
  render(
    <I18nProvider i18n={i18n}>
      <p>
        <GlossaryText text={TEXT} entries={entries} {...props} />
      </p>
      <button type="button">elsewhere</button>
    </I18nProvider>,
  );
  return userEvent.setup();
}
const reeds = () => screen.getByRole('button', { name: 'Reeds' });
const note = () => screen.queryByRole('note');

describe('GlossaryText', () => {
  it('opens each term where it comes up first, and leaves the text as it was', () => {
    show();
    expect(screen.getAllByRole('button').map((b) => b.textContent)).toEqual(['Reeds', 'shore', 'elsewhere']);
    expect(screen.getByText('shore').closest('em')).not.toBeNull();
    expect(screen.getByRole('paragraph')).toHaveTextContent(
      'Reeds hold the shore. Where reeds grow, the shore stays.',
    );
  });

  it('keeps a term shut that would give a blocked fact away', () => {
    show({ blocked: ['reed-roots'] });
    expect(screen.getAllByRole('button').map((b) => b.textContent)).toEqual(['shore', 'elsewhere']);
  });

  it('does not explain again what an earlier text explained', () => {
    show({ earlier: ['On the **shore**.'] });
    expect(screen.getAllByRole('button').map((b) => b.textContent)).toEqual(['Reeds', 'elsewhere']);
  });

  it('opens by a tap, says that it is our explanation, and says it aloud', async () => {
    const user = show();
    expect(note()).toBeNull();
    await user.click(reeds());
    expect(note()).toHaveTextContent('Our explanation');
    expect(note()).toHaveTextContent('A tall grass.');
    expect(reeds()).toHaveAttribute('aria-expanded', 'true');
    expect(region).toHaveTextContent('Our explanation: A tall grass.');
  });

  it('a second tap closes it', async () => {
    const user = show();
    await user.click(reeds());
    await user.click(reeds());
    expect(note()).toBeNull();
    expect(reeds()).toHaveAttribute('aria-expanded', 'false');
  });

  it('works by keyboard alone: Enter opens, Escape closes, focus is back on the term', async () => {
    const user = show();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(note()).not.toBeNull();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(note()).toBeNull();
    expect(reeds()).toHaveFocus();
  });

  it('closes by its own button, and gives the focus back', async () => {
    const user = show();
    await user.click(reeds());
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(note()).toBeNull();
    expect(reeds()).toHaveFocus();
  });

  it('closes when something else is touched, and only one is open at a time', async () => {
    const user = show();
    await user.click(reeds());
    await user.click(screen.getByRole('button', { name: 'shore' }));
    expect(screen.getAllByRole('note')).toHaveLength(1);
    expect(note()).toHaveTextContent('Where water ends.');
    await user.click(screen.getByRole('button', { name: 'elsewhere' }));
    expect(note()).toBeNull();
    expect(screen.getByRole('button', { name: 'elsewhere' })).toHaveFocus();
  });
});
