import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { showQuestion } from '../../../tests/contract/on-screen.tsx';
import { viewFeedback, viewResponse } from '../opaque.ts';
import type { AnyView } from '../views.ts';
import { samples } from './samples.ts';
import { singleChoice } from './type.ts';
import { View } from './view.tsx';

const [question] = samples;
const SEED = 'view';
const view = singleChoice.learnerView(question, SEED);
const idAt = (index: number) => view.options[index]?.id;

const answering = () => showQuestion(View as AnyView, { view });
const reviewing = (option: string | null) => {
  const response = option === null ? null : { option };
  return showQuestion(View as AnyView, {
    view,
    response: response && viewResponse(singleChoice, SEED, response),
    feedback: viewFeedback(singleChoice, SEED, singleChoice.feedback(question, response)),
  });
};
const row = (text: string) => {
  const found = screen.getByText(text).closest('li');
  if (!found) throw new Error(`no row for ${text}`);
  return within(found);
};

afterEach(() => {
  delete document.documentElement.dataset.shortcuts;
});

describe('answering', () => {
  it('chooses by a press anywhere on the row, and by its letter in the name', async () => {
    const { last } = answering();
    await userEvent.click(screen.getByText(view.options[2]?.text ?? ''));
    expect(last.answer).toEqual({ option: idAt(2) });
    expect(screen.getByRole('radio', { name: `C ${view.options[2]?.text}` })).toBeChecked();
  });

  it.each([
    ['2', 1],
    ['c', 2],
    ['A', 0],
  ])('chooses with the key %s while the focus is inside', async (key, index) => {
    const { last } = answering();
    await userEvent.tab();
    await userEvent.keyboard(key);
    expect(last.answer).toEqual({ option: idAt(index) });
    expect(screen.getAllByRole('radio')[index]).toHaveFocus();
  });

  it.each(['{Control>}2{/Control}', '{Alt>}b{/Alt}', '{Meta>}c{/Meta}', '9', 'z'])(
    'ignores %s',
    async (keys) => {
      const { last } = answering();
      await userEvent.tab();
      await userEvent.keyboard(keys);
      expect(last.answer).toBeNull();
    },
  );

  it('hears no keys while the focus is elsewhere, or where they are turned off', async () => {
    const { last } = answering();
    await userEvent.keyboard('2');
    expect(last.answer).toBeNull();
    document.documentElement.dataset.shortcuts = 'off';
    await userEvent.tab();
    await userEvent.keyboard('2');
    expect(last.answer).toBeNull();
  });
});

describe('reviewing', () => {
  it('shows a lure beside the answer, and why each is what it is', () => {
    reviewing('mortar');
    expect(row('The mortar glues the stones into a single beam').getByText('Your answer')).toBeVisible();
    expect(
      row('The mortar glues the stones into a single beam').getByText(/laid without mortar/),
    ).toBeVisible();
    expect(row('Each stone presses on the next, down to the banks').getByText('The answer')).toBeVisible();
    expect(
      row('Each stone presses on the next, down to the banks').getByText(/turns the weight/),
    ).toBeVisible();
  });

  it('keeps the other rationales until someone asks', async () => {
    reviewing('mortar');
    const other = screen.getByText(/what a suspension bridge does/);
    const disclosure = other.closest('details');
    expect(disclosure?.open).toBe(false);
    await userEvent.click(screen.getByText('Why not the others?'));
    expect(disclosure?.open).toBe(true);
  });

  it('says once that the answer was right', () => {
    reviewing('compression');
    expect(screen.getByText('Right: your answer')).toBeVisible();
    expect(screen.queryByText('The answer')).toBeNull();
    expect(screen.queryByText('Your answer')).toBeNull();
  });

  it('shows the answer alone where it was asked for', () => {
    reviewing(null);
    expect(screen.getByText('The answer')).toBeVisible();
    expect(screen.queryByText(/Your answer/i)).toBeNull();
  });
});
