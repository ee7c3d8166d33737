import { HundredDots } from '#ui/hundred-dots.tsx';
import { PaperQuestion } from '../paper-question.tsx';
import type { PaperProps } from '../view-contract.ts';
import type { NumericView } from './learner-view.ts';
import { plainNumber } from './number-text.ts';
import css from './paper.module.css';

/** A line to write the number on; where there is a scale, the scale to mark. */
export function Paper({ view, number, lang }: PaperProps<NumericView>) {
  const { slider } = view;
  return (
    <PaperQuestion number={number} prompt={view.prompt} lang={lang}>
      {view.drawnAs === 'dots' && (
        <div className={css.dots}>
          <HundredDots full={0} />
        </div>
      )}
      {slider && view.drawnAs !== 'dots' && (
        <div className={css.scale} dir="ltr">
          <span>{plainNumber(slider.min)}</span>
          <span className={css.rail} />
          <span>{plainNumber(slider.max)}</span>
        </div>
      )}
      <p className={css.answer} lang={lang}>
        <span className={css.blank} /> {view.unit}
      </p>
    </PaperQuestion>
  );
}
