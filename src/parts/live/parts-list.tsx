/** How the room did with each part of a question, and what was said most often instead: a row, a bar, words. */
import { Trans, useLingui } from '@lingui/react/macro';
import { percent, type SpreadPair } from './room-state.ts';
import styles from './stage.module.css';

interface PartsListProps {
  readonly spread: SpreadPair;
  readonly lang: string;
}

export function PartsList({ spread, lang }: PartsListProps) {
  const { t } = useLingui();
  const { first, second } = spread;
  const { answered, parts = [] } = second ?? first;
  return (
    <ol className={styles.bars} aria-label={t`Part by part`}>
      {parts.map(({ text, at, key, right, instead }, index) => {
        const before = first.parts?.[index]?.right ?? 0;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
          <li key={index}>
            <span className={styles.letter}>{at ?? index + 1}</span>
            <span className={styles.barText} lang={lang}>
              {text === '' ? key : text}
              {text !== '' && at === undefined && <strong className={styles.partKey}>→ {key}</strong>}
            </span>
            <svg className={styles.bar} aria-hidden="true" focusable="false" data-rounds={second ? 2 : 1}>
              {second && (
                <rect data-round="1" width={`${percent(before, first.answered)}%`} height="35%" rx="2" />
              )}
              <rect
                data-right=""
                width={`${percent(right, answered)}%`}
                y={second ? '45%' : '0'}
                height={second ? '55%' : '100%'}
                rx="3"
              />
            </svg>
            <span className={styles.number}>
              {second ? (
                <Trans>
                  {before}, then {right} right
                </Trans>
              ) : (
                <Trans>{right} right</Trans>
              )}
            </span>
            {instead && (
              <span className={styles.why}>
                {at === undefined ? (
                  <Trans>
                    Often instead: <bdi lang={lang}>{instead.text}</bdi> (× {instead.count})
                  </Trans>
                ) : (
                  <Trans>
                    Often in place {instead.text} (× {instead.count})
                  </Trans>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
