import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { viewFeedback } from '../opaque.ts';
import { samples } from './samples.ts';
import type { Numeric } from './schema.ts';
import type { NumericResponse } from './score.ts';
import { numeric } from './type.ts';
import { View } from './view.tsx';

const [exact, estimate, bar] = samples as readonly [Numeric, Numeric, Numeric];

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

function Asked({
  question,
  onGiven,
  revealed,
}: {
  question: Numeric;
  onGiven?: (r: NumericResponse) => void;
  revealed?: NumericResponse;
}) {
  const [response, setResponse] = useState<NumericResponse | null>(revealed ?? null);
  return (
    <I18nProvider i18n={i18n}>
      <h1 id="prompt">{question.prompt}</h1>
      <View
        view={numeric.learnerView(question, 'seed')}
        response={response}
        onChange={(next) => {
          setResponse(next);
          onGiven?.(next);
        }}
        feedback={revealed ? viewFeedback(numeric, 'seed', numeric.feedback(question, revealed)) : null}
        labelledBy="prompt"
        lang="en"
      />
    </I18nProvider>
  );
}

describe('answering', () => {
  test('a number is typed with the keyboard alone', async () => {
    const given = vi.fn();
    const user = userEvent.setup();
    render(<Asked question={exact} onGiven={given} />);
    await user.tab();
    expect(screen.getByRole('textbox', { name: 'Your answer' })).toHaveFocus();
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('sides');
    await user.keyboard('6');
    expect(given).toHaveBeenLastCalledWith({ value: 6 });
  });

  test('says how it read a number that can be read in two ways', async () => {
    const given = vi.fn();
    const user = userEvent.setup();
    render(<Asked question={exact} onGiven={given} />);
    await user.type(screen.getByRole('textbox'), '12,800');
    expect(given).toHaveBeenLastCalledWith({ value: 12800 });
    expect(screen.getByRole('textbox')).toHaveValue('12,800');
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '2,5');
    expect(screen.getByText(/Read as 2\.5\ssides\./)).toBeVisible();
  });

  test('what is no number gives nothing and says what would', async () => {
    const given = vi.fn();
    const user = userEvent.setup();
    render(<Asked question={exact} onGiven={given} />);
    await user.type(screen.getByRole('textbox'), 'six');
    expect(given).toHaveBeenLastCalledWith({ value: null });
    expect(screen.getByText(/Type a number/)).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  });

  test('a slider starts without a guess, and Space gives the middle', async () => {
    const given = vi.fn();
    const user = userEvent.setup();
    render(<Asked question={estimate} onGiven={given} />);
    const slider = screen.getByRole('slider', { name: estimate.prompt });
    expect(slider).toHaveAttribute('aria-valuetext', 'No guess yet');
    await user.tab();
    expect(slider).toHaveFocus();
    expect(given).not.toHaveBeenCalled();
    await user.keyboard(' ');
    expect(given).toHaveBeenCalledExactlyOnceWith({ value: 50 });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^50\sdrops$/);
  });

  test('pressing an untouched slider gives the middle', async () => {
    const given = vi.fn();
    const user = userEvent.setup();
    render(<Asked question={estimate} onGiven={given} />);
    await user.click(screen.getByRole('slider'));
    expect(given).toHaveBeenCalledWith({ value: 50 });
  });

  test('slider and field stay in step', async () => {
    const user = userEvent.setup();
    const { container } = render(<Asked question={estimate} />);
    const field = screen.getByRole('textbox', { name: 'Or type a number' });
    await user.type(field, '62');
    expect(screen.getByRole('slider')).toHaveValue('62');
    expect(container.querySelectorAll('[class*="full"]')).toHaveLength(62);
    await user.clear(field);
    expect(container.querySelectorAll('[class*="full"]')).toHaveLength(0);
    await user.click(screen.getByRole('slider'));
    expect(field).toHaveValue('50');
  });

  test('a number off the scale is not taken', async () => {
    const given = vi.fn();
    const user = userEvent.setup();
    render(<Asked question={estimate} onGiven={given} />);
    await user.type(screen.getByRole('textbox'), '120');
    expect(given).toHaveBeenLastCalledWith({ value: null });
    expect(screen.getByText('The scale goes from 0 to 100.')).toBeVisible();
  });
});

describe('review', () => {
  test('an estimate stands beside the document’s figure, with the distance in words', () => {
    const { container } = render(<Asked question={estimate} revealed={{ value: 62 }} />);
    expect(container.textContent).toMatch(/Your guess:62\sdrops/);
    expect(container.textContent).toMatch(/The document:70–80\sdrops/);
    expect(container.textContent).toMatch(/Your guess was 8\sdrops too low\./);
    expect(container.querySelectorAll('[data-part="picture"] [class*="ring"]')).toHaveLength(62);
    expect(container.querySelectorAll('[data-part="picture"] [class*="full"]')).toHaveLength(75);
    expect(screen.queryByRole('slider')).toBeNull();
  });

  test('a scored number carries its verdict in a word', () => {
    render(<Asked question={bar} revealed={{ value: 26 }} />);
    expect(screen.getByText('Not quite')).toBeVisible();
    expect(screen.getByText(/^6\sweeks$/)).toBeVisible();
  });
});

test('the first paint has no inline style and nothing of the answer', () => {
  const html = renderToString(<Asked question={estimate} />);
  expect(html).not.toContain('style=');
  expect(html).not.toMatch(/fan it|70|80\b/);
});
