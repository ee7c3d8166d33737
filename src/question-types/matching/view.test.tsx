import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setAnnouncer } from '#ui/announcer.ts';
import { authoredResponse, viewFeedback, viewResponse } from '../opaque.ts';
import { samples } from './samples.ts';
import { type MatchingResponse, matching } from './type.ts';
import { View } from './view.tsx';

const [question] = samples;
let last: MatchingResponse | undefined;
let said: HTMLElement;

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  last = undefined;
  said = document.createElement('div');
  setAnnouncer(said);
});
afterEach(() => setAnnouncer(null));

function Asked({ reviewed }: { reviewed?: MatchingResponse | null }) {
  const [response, setResponse] = useState<MatchingResponse | null>(
    reviewed ? viewResponse(matching, 's', reviewed) : null,
  );
  return (
    <I18nProvider i18n={i18n}>
      <h1 id="prompt">{question.prompt}</h1>
      <View
        view={matching.learnerView(question, 's')}
        response={response}
        onChange={(next) => {
          setResponse(next);
          last = authoredResponse(matching, question, 's', next);
        }}
        feedback={
          reviewed === undefined ? null : viewFeedback(matching, 's', matching.feedback(question, reviewed))
        }
        labelledBy="prompt"
        lang="en"
      />
    </I18nProvider>
  );
}

describe('answering', () => {
  test('every item has a select that carries its text; the keyboard alone reaches all of them', async () => {
    const user = userEvent.setup();
    render(<Asked />);
    expect(screen.getByRole('group', { name: question.prompt })).toBeInTheDocument();
    for (const select of screen.getAllByRole('combobox')) {
      await user.tab();
      expect(select).toHaveFocus();
    }
    const hedge = screen.getByRole('combobox', { name: 'Trimming a hedge' });
    await user.selectOptions(hedge, within(hedge).getByRole('option', { name: /Shears/ }));
    expect(last).toEqual({ pairs: { hedge: 'shears' } });
    // The select said it itself.
    expect(said).toBeEmptyDOMElement();
  });

  test('a target that is chosen again leaves its first item, and says so', async () => {
    const user = userEvent.setup();
    render(<Asked />);
    const choose = async (item: string, target: RegExp) => {
      const select = screen.getByRole('combobox', { name: item });
      await user.selectOptions(select, within(select).getByRole('option', { name: target }));
    };
    await choose('Trimming a hedge', /Rake/);
    await choose('Gathering fallen leaves', /Rake/);
    expect(last).toEqual({ pairs: { leaves: 'rake' } });
    expect(said).toHaveTextContent('Trimming a hedge has no match now.');
    await choose('Gathering fallen leaves', /Choose/);
    expect(last).toEqual({ pairs: {} });
  });

  test('tapping an item and then a target places it, and says so once', async () => {
    const user = userEvent.setup();
    render(<Asked />);
    await user.click(screen.getByText('Planting one small seedling'));
    expect(said).toHaveTextContent('Planting one small seedling picked up.');
    const target = screen.getAllByRole('listitem').find((li) => li.textContent?.endsWith('Trowel'));
    await user.click(target as HTMLElement);
    expect(last).toEqual({ pairs: { seedling: 'trowel' } });
    expect(said.textContent).toBe('Planting one small seedling: Trowel.');
  });

  test('nothing of the answer is on the page', () => {
    const { container } = render(<Asked />);
    expect(container.innerHTML).not.toMatch(/springy|digs large|several times|seedling"|"rake"/);
  });
});

describe('review', () => {
  test('each item shows yours, the right one, the verdict and why', () => {
    render(<Asked reviewed={{ pairs: { leaves: 'rake', seedling: 'spade' } }} />);
    const row = (text: string) => within(screen.getByText(text).closest('li') as HTMLElement);
    expect(row('Gathering fallen leaves').getByText('Right')).toBeVisible();
    expect(row('Planting one small seedling').getByText('Not quite')).toBeVisible();
    expect(row('Planting one small seedling').getByText('Trowel')).toBeVisible();
    expect(row('Planting one small seedling').getByText(/several times as wide/)).toBeVisible();
    expect(row('Trimming a hedge').getByText('Left open')).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('after “Show me” it shows the answers and calls nothing left open', () => {
    render(<Asked reviewed={null} />);
    expect(screen.getByText('Shears')).toBeVisible();
    expect(screen.queryByText('Left open')).toBeNull();
  });
});
