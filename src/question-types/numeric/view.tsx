/**
 * A number: entry before the reveal, yours beside the document's after it.
 *
 * A page may lay the parts out itself: it sets `--answer-display: contents` on an element around the view
 * and places `[data-part="entry"]` and `[data-part="picture"]` in its own grid.
 */
import { Suspense, use, useEffect } from 'react';
import { HundredDots } from '#ui/hundred-dots.tsx';
import { readableAtOnce } from '#ui/readable-at-once.ts';
import type { ViewProps } from '../view-contract.ts';
import { Entry } from './entry.tsx';
import type { NumericView } from './learner-view.ts';
import type { RevealedProps } from './revealed.tsx';
import type { NumericResponse } from './score.ts';
import css from './view.module.css';

let revealed: Promise<typeof import('./revealed.tsx')> | undefined;
/** Home shows this view before anything else: what only the reveal needs comes while a guess is being made. */
function loadRevealed() {
  revealed ??= readableAtOnce(import('./revealed.tsx'));
  return revealed;
}

export function View(props: ViewProps<NumericView, NumericResponse>) {
  const { view, response, feedback } = props;
  useEffect(() => void loadRevealed(), []);
  return (
    <div className={css.answer}>
      <div data-part="entry">
        {feedback ? (
          <Suspense fallback={null}>
            <AfterReveal {...props} feedback={feedback} />
          </Suspense>
        ) : (
          <Entry {...props} />
        )}
      </div>
      {view.drawnAs === 'dots' && (
        <div className={css.picture} data-part="picture">
          {feedback ? (
            <HundredDots
              full={Math.round(
                ((feedback.key.value ?? 0) + (feedback.key.high ?? feedback.key.value ?? 0)) / 2,
              )}
              ringed={response?.value ?? 0}
            />
          ) : (
            <HundredDots full={response?.value ?? 0} />
          )}
        </div>
      )}
    </div>
  );
}

function AfterReveal(props: RevealedProps) {
  const { Revealed, RevealedBars } = use(loadRevealed());
  const { view, response, feedback } = props;
  return (
    <>
      <Revealed {...props} />
      {view.slider && view.drawnAs !== 'dots' && (
        <RevealedBars scale={view.slider} given={response} truth={feedback.key} />
      )}
    </>
  );
}
