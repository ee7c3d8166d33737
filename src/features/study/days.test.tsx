import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyStudyState } from '#domain/study/study-state.ts';
import { Days } from './days.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

function show(studied: readonly string[], day: string) {
  const days = new Map(
    studied.map((one) => [one, { day: one, responses: 12, right: 9, duration: 60_000, introduced: 2 }]),
  );
  render(
    <I18nProvider i18n={i18n}>
      <Days today={{ day, state: { ...emptyStudyState('pond'), days } }} />
    </I18nProvider>,
  );
}

describe('the days of study', () => {
  it('can be read out: each day with what it was', () => {
    show(['2026-03-02', '2026-03-03', '2026-03-05'], '2026-03-06');
    expect(screen.getByRole('cell', { name: '3: studied, 12 answers' })).toBeVisible();
    expect(screen.getByRole('cell', { name: '4: rest day' })).toBeVisible();
    expect(screen.getByRole('cell', { name: '6: today' })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: /Wednesday/ })).toBeInTheDocument();
    expect(screen.getByText(/^3 days of study since March 2\./)).toBeVisible();
  });
  it('say nothing of what was missed after a long time away', () => {
    show(['2026-03-02'], '2026-03-20');
    expect(screen.queryByText(/since/)).toBeNull();
    expect(screen.getByRole('cell', { name: '10' })).toBeVisible();
    expect(document.body).not.toHaveTextContent(/lost|missed|broke|streak/i);
  });
});
