import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '#domain/bank/reading.ts';
import { PictureFigure } from './picture.tsx';

const common = { id: 'p', title: 'A pond', alt: 'What it shows.', caption: 'Why it matters.', facts: ['f'] };
const dots: Picture = {
  ...common,
  kind: 'dots',
  filled: 21,
  filledLabel: '21% stayed',
  restLabel: '79% left',
  unitLabel: 'One dot is one per cent.',
};
const timeAxis: Picture = {
  ...common,
  kind: 'time-axis',
  spans: [
    { label: 'Before', from: 60, to: 120, valueLabel: '60 to 120 months' },
    { label: 'After', from: 7, to: 7, valueLabel: '7 months' },
  ],
};
const path: Picture = {
  ...common,
  kind: 'path',
  stations: [
    { title: 'Egg', summary: 'It waits.' },
    { title: 'Frog', summary: 'It leaps.' },
  ],
};
const pairs: Picture = {
  ...common,
  kind: 'pairs',
  leftTitle: 'Who',
  rightTitle: 'Where',
  pairs: [{ left: 'Frogs', right: 'In the water' }],
};
const bars: Picture = {
  ...common,
  kind: 'bars',
  bars: [
    { label: 'Frogs', value: 20, valueLabel: 'twenty' },
    { label: 'Newts', value: 5, valueLabel: 'five' },
  ],
};

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const show = async (picture: Picture) => {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <PictureFigure picture={picture} lang="de" />
    </I18nProvider>,
  );
  const drawing = await screen.findByRole('img', { name: 'What it shows.' });
  return { container, drawing };
};

describe('PictureFigure', () => {
  it.each([dots, timeAxis, path, pairs, bars])(
    '$kind: drawn, named, captioned, and the same as a table',
    async (picture) => {
      const { container, drawing } = await show(picture);
      expect(screen.getByRole('figure', { name: 'A pond' })).toHaveTextContent('Why it matters.');
      expect(drawing).toHaveAttribute('lang', 'de');
      expect(drawing.querySelector('svg')).not.toBeNull();
      await userEvent.click(screen.getByText('Show as table'));
      const table = await screen.findByRole('table');
      expect(within(table).getAllByRole('row').length).toBeGreaterThan(1);
      expect(table.querySelector('tbody')).toHaveAttribute('lang', 'de');
      expect(container.querySelector('[style]')).toBeNull();
    },
  );

  it('fills as many dots as are meant, and says what one stands for', async () => {
    const { drawing } = await show(dots);
    expect(drawing).toHaveTextContent('One dot is one per cent.');
    await userEvent.click(screen.getByText('Show as table'));
    expect(await screen.findByRole('row', { name: '79% left 79' })).toBeVisible();
  });

  it('draws spans on one axis: the second begins where the first did and ends where its months are', async () => {
    const { drawing } = await show(timeAxis);
    const widths = [...drawing.querySelectorAll('rect[width$="%"]')].map((r) => [
      r.getAttribute('x'),
      r.getAttribute('width'),
    ]);
    expect(widths).toEqual([
      [null, '50%'],
      ['50%', '50%'],
      [null, `${(7 / 120) * 100}%`],
    ]);
  });

  it('draws bars from nought, in proportion', async () => {
    const { drawing } = await show(bars);
    expect([...drawing.querySelectorAll('rect')].map((r) => r.getAttribute('width'))).toEqual([
      '100%',
      '25%',
    ]);
  });

  it('lets each station be larger than the one before', async () => {
    const { drawing } = await show(path);
    const radii = [...drawing.querySelectorAll('li circle')].map((c) => Number(c.getAttribute('r')));
    expect(radii[1]).toBeGreaterThan(radii[0] ?? 0);
  });
});
