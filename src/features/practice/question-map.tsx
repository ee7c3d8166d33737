import { Trans, useLingui } from '@lingui/react/macro';
import styles from './question-map.module.css';

interface Entry {
  readonly question: string;
  readonly state: 'blank' | 'part' | 'answered';
  readonly flagged: boolean;
}

interface Props {
  readonly entries: readonly Entry[];
  readonly current: number;
  readonly onGo: (index: number) => void;
}

/** Every question of a test at a glance: what is answered, what is flagged, and a way to each. */
export function QuestionMap({ entries, current, onGo }: Props) {
  const { t } = useLingui();
  const answered = entries.filter((entry) => entry.state === 'answered').length;
  const count = entries.length;
  const words = (entry: Entry, number: number) => {
    const state =
      entry.state === 'answered'
        ? t`answered`
        : entry.state === 'part'
          ? t`partly filled in`
          : t`not answered`;
    return entry.flagged ? t`Question ${number}, ${state}, flagged` : t`Question ${number}, ${state}`;
  };
  return (
    <nav className={styles.map} aria-label={t`Questions of this test`}>
      <h2 className={styles.title}>
        <Trans>
          {answered} of {count} answered
        </Trans>
      </h2>
      <ol className={styles.list}>
        {entries.map((entry, i) => (
          <li key={entry.question}>
            <button
              type="button"
              className={styles.entry}
              data-state={entry.state}
              aria-label={words(entry, i + 1)}
              aria-current={i === current ? 'step' : undefined}
              onClick={() => onGo(i)}
            >
              {i + 1}
              <svg viewBox="0 0 16 16" className={styles.sign} aria-hidden="true">
                {entry.state === 'answered' && <path d="m3 8.5 3.3 3.5L13 4.5" />}
                {entry.state === 'part' && <path d="M3 8h10" />}
              </svg>
              {entry.flagged && (
                <svg viewBox="0 0 16 16" className={styles.flag} aria-hidden="true">
                  <path d="M4 15V2h8l-2 3 2 3H4" />
                </svg>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
