/** How many chose each option: a row each, with its letter, a bar and words. The answer has a tick and the word. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Reveal } from '#protocol/to-browser.ts';
import { optionLetter } from '#ui/option-row.tsx';
import { VerdictShape } from '#ui/verdict-mark.tsx';
import { inShownOrder, type LearnerView, percent, type SpreadPair } from './room-state.ts';
import styles from './stage.module.css';

interface SpreadBarsProps {
  readonly view: LearnerView;
  readonly spread: SpreadPair;
  /** Null before the reveal, in the teacher's view of a question without rationales. */
  readonly reveal: Reveal | null;
  readonly lang: string;
  /** Whether every rationale is told, or the answer's alone. */
  readonly rationales?: 'all' | 'key' | 'none';
}

export function SpreadBars({ view, spread, reveal, lang, rationales = 'key' }: SpreadBarsProps) {
  const { t } = useLingui();
  const { first, second } = spread;
  const options = inShownOrder((second ?? first).options, view);
  const before = new Map(first.options.map(({ id, count }) => [id, count]));
  return (
    <ol className={styles.bars}>
      {options.map(({ id, text, count, keyed }, index) => {
        const share = percent(count, (second ?? first).answered);
        const earlier = before.get(id) ?? 0;
        const earlierShare = percent(earlier, first.answered);
        const why = reveal?.parts[id]?.rationale;
        const told = rationales === 'all' || (rationales === 'key' && keyed);
        return (
          <li key={id} data-keyed={keyed || undefined}>
            <span className={styles.letter}>{optionLetter(index)}</span>
            <span className={styles.barText}>
              <span lang={lang}>{text}</span>
              {keyed && (
                <span className={styles.keyWord}>
                  <VerdictShape verdict="right" /> <Trans>The answer</Trans>
                </span>
              )}
            </span>
            <svg className={styles.bar} aria-hidden="true" focusable="false" data-rounds={second ? 2 : 1}>
              {second && <rect data-round="1" width={`${earlierShare}%`} height="35%" rx="2" />}
              <rect width={`${share}%`} y={second ? '45%' : '0'} height={second ? '55%' : '100%'} rx="3" />
            </svg>
            <span className={styles.number}>
              {second ? t`${earlier}, then ${count}` : count}
              <span className={styles.share}> · {share} %</span>
            </span>
            {told && why && (
              <span className={styles.why} lang={lang}>
                {why}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
