/** After the game: what to teach next, question by question, person by person; to save, to print, to go on from. */
import { Trans } from '@lingui/react/macro';
import { useCallback, useEffect, useState } from 'react';
import { type Report, ReportSchema } from '#domain/game/report.ts';
import onPaper from '#parts/on-paper.module.css';
import { type HttpRefusal, loadReport } from '#platform/live-http.ts';
import { forgetGame, type KnownGame } from '#state/live/hosted.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { useHttpTrouble } from '../http-trouble.ts';
import { hostAddress } from '../use-host-route.ts';
import { FactsSection } from './facts-section.tsx';
import { GoOn } from './go-on.tsx';
import { PeopleSection } from './people-section.tsx';
import { QuestionsSection } from './questions-section.tsx';
import styles from './report-page.module.css';
import { SaveReport } from './save-report.tsx';
import { Summary } from './summary.tsx';

type Loaded =
  | { readonly at: 'loading' }
  | { readonly at: 'refused'; readonly why: HttpRefusal }
  | { readonly at: 'ready'; readonly report: Report };

export function ReportPage({ game }: { readonly game: KnownGame }) {
  const [loaded, setLoaded] = useState<Loaded>({ at: 'loading' });
  const load = useCallback(async () => {
    setLoaded({ at: 'loading' });
    const answer = await loadReport(game.game, game.token, ReportSchema);
    setLoaded(answer.ok ? { at: 'ready', report: answer.value } : { at: 'refused', why: answer.refused });
  }, [game]);
  useEffect(() => void load(), [load]);

  if (loaded.at === 'loading')
    return (
      <p className={styles.page} role="status">
        <Trans>Fetching the report…</Trans>
      </p>
    );
  if (loaded.at === 'refused') return <NoReport game={game} why={loaded.why} onAgain={() => void load()} />;
  return <ReportView game={game} report={loaded.report} onRefresh={() => void load()} />;
}

interface ReportViewProps {
  readonly game: KnownGame;
  readonly report: Report;
  readonly onRefresh: () => void;
}

/** The report itself; apart from its loading. */
export function ReportView({ game, report, onRefresh }: ReportViewProps) {
  return (
    <div className={`${styles.page} ${onPaper.printed}`}>
      <p data-print="no">
        <Link to={hostAddress({ at: 'start' })}>
          <Trans>Your games</Trans>
        </Link>
      </p>
      <Summary report={report} title={game.title} />
      {report.ended === null && (
        <p className={styles.note} data-print="no">
          <Trans>This game is still running.</Trans>{' '}
          <Link to={hostAddress({ at: 'game', game: game.game, view: 'room' })}>
            <Trans>Go back to it</Trans>
          </Link>{' '}
          <Button look="plain" onClick={onRefresh}>
            <Trans>Look again</Trans>
          </Button>
        </p>
      )}
      <GoOn report={report} />
      <FactsSection report={report} />
      <QuestionsSection report={report} />
      <PeopleSection report={report} />
      <SaveReport report={report} game={game} />
    </div>
  );
}

interface NoReportProps {
  readonly game: KnownGame;
  readonly why: HttpRefusal;
  readonly onAgain: () => void;
}

function NoReport({ game, why, onAgain }: NoReportProps) {
  const words = useHttpTrouble();
  const gone = why === 'unknown-code' || why === 'unknown-token';
  return (
    <div className={styles.page} role="alert">
      <h1>{gone ? <Trans>This report is gone</Trans> : <Trans>The report could not be fetched</Trans>}</h1>
      <p>
        {gone ? (
          <Trans>
            Games are kept for 30 days unless the server’s owner set it otherwise. Then they are deleted.
          </Trans>
        ) : (
          words(why)
        )}
      </p>
      <div className={styles.actions}>
        {!gone && (
          <Button onClick={onAgain}>
            <Trans>Try again</Trans>
          </Button>
        )}
        <ButtonLink
          look={gone ? 'main' : 'line'}
          to={hostAddress({ at: 'start' })}
          onClick={() => gone && forgetGame(game.game, 'host')}
        >
          {gone ? <Trans>Take it off the list</Trans> : <Trans>Your games</Trans>}
        </ButtonLink>
      </div>
    </div>
  );
}
