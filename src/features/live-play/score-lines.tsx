import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useScoreWords } from '#parts/score-words.ts';
import type { ParticipantSnapshot } from '#protocol/to-participant.ts';
import styles from './live-play.module.css';

export type Score = Extract<ParticipantSnapshot['phase'], { at: 'between' }>['score'];

interface ScoreLinesProps {
  readonly score: Score;
  /** What the last question was worth; null: nothing that counts. */
  readonly points?: number | null;
}

/** One's own score, which stands before points everywhere, and one's own place where places are shown at all. */
export function ScoreLines({ score, points }: ScoreLinesProps) {
  const { i18n } = useLingui();
  const words = useScoreWords()(score);
  const total = i18n.number(score.points);
  const won = points === null || points === undefined ? null : i18n.number(points);
  return (
    <dl className={styles.score}>
      <div>
        <dt>
          <Trans>Score</Trans>
        </dt>
        <dd>{words.length === 0 ? <Trans>nothing scored yet</Trans> : words.join(', ')}</dd>
      </div>
      <div>
        <dt>
          <Trans>Points</Trans>
        </dt>
        <dd>
          {total}
          {won !== null && (
            <span className={styles.quiet}>
              {' '}
              <Trans>({won} from this question)</Trans>
            </span>
          )}
        </dd>
      </div>
      {score.rank !== null && (
        <div>
          <dt>
            <Trans>Your place</Trans>
          </dt>
          <dd>{score.rank}</dd>
        </div>
      )}
      {score.notTaken > 0 && (
        <div>
          <dt>
            <Trans>Not taken</Trans>
          </dt>
          <dd>
            <Plural value={score.notTaken} one="# question" other="# questions" />
          </dd>
        </div>
      )}
    </dl>
  );
}
