/** The session that lies ahead, along the plumb line: a tick for each fact to recall, a diamond for each new one. */
import { Plural } from '@lingui/react/macro';
import type { TodayPlan } from '#domain/study/today.ts';
import styles from './plan-line.module.css';

type Kind = 'recall' | 'new';

/** What comes when: a card that is read stands before its question. */
export function stepsAhead({ steps, introduces }: Pick<TodayPlan, 'steps' | 'introduces'>): readonly Kind[] {
  return steps.flatMap(({ question, for: purpose }): Kind[] => {
    const cards = introduces.filter((one) => one.by === 'reading' && one.question === question);
    return [...cards.map((): Kind => 'new'), purpose === 'pretest' ? 'new' : 'recall'];
  });
}

/** Beyond this many they would run together. */
const MOST = 36;

export function PlanLine({ plan }: { readonly plan: TodayPlan }) {
  const ahead = stepsAhead(plan);
  const fresh = ahead.filter((kind) => kind === 'new').length;
  const recall = ahead.length - fresh;
  return (
    <div className={styles.whole}>
      {ahead.length <= MOST && (
        <div className={styles.line} aria-hidden="true">
          <svg className={styles.bob} viewBox="0 0 22 28" aria-hidden="true" focusable="false">
            <path d="M11 0c6.5 0 11 3.8 11 8.300C22 14 15.5 18.5 11 26.5 6.5 18.5 0 14 0 8.3 0 3.8 4.5 0 11 0z" />
          </svg>
          {ahead.map((kind, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ticks are positions and never move
            <Tick key={i} kind={kind} />
          ))}
        </div>
      )}
      <p className={styles.legend}>
        {recall > 0 && (
          <span>
            <Tick kind="recall" />
            <Plural value={recall} one="# question" other="# questions" />
          </span>
        )}
        {fresh > 0 && (
          <span>
            <Tick kind="new" />
            <Plural value={fresh} one="# new fact" other="# new facts" />
          </span>
        )}
      </p>
    </div>
  );
}

function Tick({ kind }: { readonly kind: Kind }) {
  return (
    <svg className={styles.tick} data-kind={kind} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {kind === 'new' ? <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" /> : <circle cx="8" cy="8" r="4.5" />}
    </svg>
  );
}
