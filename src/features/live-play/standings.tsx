import { Trans } from '@lingui/react/macro';
import styles from './live-play.module.css';
import { PhaseTitle } from './phase-title.tsx';
import { type Score, ScoreLines } from './score-lines.tsx';

export function Between({ score }: { readonly score: Score }) {
  return (
    <div className={styles.page}>
      <PhaseTitle>
        <Trans>The next question comes soon</Trans>
      </PhaseTitle>
      <p>
        <Trans>Stay on this page; it goes on by itself.</Trans>
      </p>
      <ScoreLines score={score} />
    </div>
  );
}

export function Standings({ score, team }: { readonly score: Score; readonly team: number | null }) {
  return (
    <div className={styles.page}>
      <PhaseTitle>
        {score.rank === null ? (
          <Trans>How you are doing</Trans>
        ) : (
          <Trans>You are in place {score.rank}</Trans>
        )}
      </PhaseTitle>
      {team !== null && (
        <p className={styles.team}>
          <Trans>Team {team + 1}</Trans>
        </p>
      )}
      <ScoreLines score={score} />
      <p className={styles.quiet}>
        <Trans>Nobody else sees this page.</Trans>
      </p>
    </div>
  );
}
