import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { showQuestion } from '../../../tests/contract/on-screen.tsx';
import { viewFeedback, viewResponse } from '../opaque.ts';
import type { AnyView } from '../views.ts';
import { samples } from './samples.ts';
import { multipleResponse } from './type.ts';
import { View } from './view.tsx';

const [question] = samples;
const SEED = 'view';
const view = multipleResponse.learnerView(question, SEED);

function reviewing(options: string[] | null) {
  const response = options && { options };
  showQuestion(View as AnyView, {
    view,
    response: response && viewResponse(multipleResponse, SEED, response),
    feedback: viewFeedback(multipleResponse, SEED, multipleResponse.feedback(question, response)),
  });
  return screen.getAllByRole('listitem').map((row) => row.textContent);
}
const rowOf = (rows: (string | null)[], text: string) => rows.find((row) => row?.slice(2).startsWith(text));

describe('answering', () => {
  it('ticks and unticks, by press and by key', async () => {
    const { last } = showQuestion(View as AnyView, { view });
    await userEvent.tab();
    await userEvent.keyboard('13');
    expect(last.answer).toEqual({ options: [view.options[0]?.id, view.options[2]?.id] });
    await userEvent.keyboard('a');
    expect(last.answer).toEqual({ options: [view.options[2]?.id] });
    await userEvent.click(screen.getByText(view.options[3]?.text ?? ''));
    expect(last.answer).toEqual({ options: [view.options[2]?.id, view.options[3]?.id] });
  });

  it('says that several may fit, and not how many', () => {
    showQuestion(View as AnyView, { view });
    expect(screen.getByRole('group')).toHaveAccessibleDescription('Choose every one that fits.');
  });
});

describe('reviewing', () => {
  it('says right, missed and not right for each option', () => {
    const rows = reviewing(['hangers', 'towers']);
    expect(rowOf(rows, 'The hangers')).toContain('Right');
    expect(rowOf(rows, 'The main cables')).toContain('Missed: part of the answer');
    expect(rowOf(rows, 'The towers')).toContain('Not part of it');
    expect(rowOf(rows, 'The footings')).not.toMatch(/Right|Missed|Not/);
  });

  it('calls nothing missed where the answer was asked for', () => {
    const rows = reviewing(null);
    expect(rows.filter((row) => row?.includes('Part of the answer'))).toHaveLength(2);
    expect(rows.join()).not.toContain('Missed');
  });
});
