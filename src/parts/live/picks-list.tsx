/** Places with how many picked them: first those that are the answer, then the others. Words and a tick, no map. */
import { Plural, Trans } from '@lingui/react/macro';
import { VerdictShape } from '#ui/verdict-mark.tsx';
import type { SpreadPair } from './room-state.ts';
import styles from './stage.module.css';

interface PicksListProps {
  readonly spread: SpreadPair;
  readonly lang: string;
}

/** Of the others, those that were picked most; the rest is a number. */
const MOST_OTHERS = 9;

export function PicksList({ spread, lang }: PicksListProps) {
  const { picks = [] } = spread.second ?? spread.first;
  const keyed = picks.filter((pick) => pick.keyed);
  const others = picks.filter((pick) => !pick.keyed);
  const more = others.length - MOST_OTHERS;
  return (
    <div className={styles.picks}>
      <section data-whole="">
        <h2 className={styles.answerWord}>
          <Trans>The answer</Trans>
        </h2>
        <ul>
          {keyed.map(({ text, count }) => (
            <li key={text} data-keyed="">
              <VerdictShape verdict="right" />
              <span lang={lang}>{text}</span>
              <strong>{count}</strong>
            </li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section data-whole="">
          <h2>
            <Trans>Also picked</Trans>
          </h2>
          <ul>
            {others.slice(0, MOST_OTHERS).map(({ text, count }) => (
              <li key={text}>
                <span lang={lang}>{text}</span>
                <strong>{count}</strong>
              </li>
            ))}
            {more > 0 && (
              <li>
                <Plural value={more} one="and # other" other="and # others" />
              </li>
            )}
          </ul>
        </section>
      )}
    </div>
  );
}
