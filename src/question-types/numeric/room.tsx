import { Trans } from '@lingui/react/macro';
import css from '../room-form.module.css';
import { RoomHow } from '../room-form.tsx';
import type { RoomProps } from '../view-contract.ts';
import type { NumericView } from './learner-view.ts';
import { plainNumber } from './number-text.ts';

/** What kind of number is asked for, and the scale where there is one. */
export function Room({ view, lang }: RoomProps<NumericView>) {
  const { slider, unit, form } = view;
  return (
    <>
      <RoomHow>
        {form === 'estimate' ? <Trans>Give your best guess.</Trans> : <Trans>Answer with a number.</Trans>}
      </RoomHow>
      <p className={css.scale} dir={slider && 'ltr'}>
        {slider && <span>{plainNumber(slider.min)}</span>}
        <span className={slider ? css.rail : css.short} />
        {slider && <span>{plainNumber(slider.max)}</span>}
        <span lang={lang}>{unit}</span>
      </p>
    </>
  );
}
