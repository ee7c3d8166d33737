import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Report } from '#domain/game/report.ts';
import styles from './report-page.module.css';
import { percentOf, useDuration } from './report-words.ts';

/** The class in one line, and when it was. */
export function Summary({ report, title }: { readonly report: Report; readonly title: string }) {
  const { i18n } = useLingui();
  const duration = useDuration();
  const { class: room } = report;
  const asked = report.questions.filter(({ state }) => state === 'revealed').length;
  return (
    <header className={styles.summary}>
      <p className={styles.quiet}>
        {i18n.date(report.createdAt, { dateStyle: 'long', timeStyle: 'short' })}
        {title && ` · ${title}`}
        {' · '}
        <span lang={report.bank.language}>{report.bank.title}</span>
      </p>
      <h1>
        {room.mean === null ? (
          <Trans>Nothing was answered</Trans>
        ) : (
          <Trans>The room had {percentOf(room.mean)} % right</Trans>
        )}
      </h1>
      <p className={styles.line}>
        <Plural value={room.participants} one="# person" other="# people" />
        {' · '}
        <Plural value={asked} one="# question" other="# questions" />
        {room.medianTime !== null && (
          <>
            {' · '}
            <Trans>typical time to answer: {duration(room.medianTime)}</Trans>
          </>
        )}
        {room.optionalNotTaken > 0 && (
          <>
            {' · '}
            <Plural
              value={room.optionalNotTaken}
              one="# answer left open on sensitive subjects"
              other="# answers left open on sensitive subjects"
            />
          </>
        )}
      </p>
      {report.teams.length > 0 && (
        <p className={styles.line}>
          {report.teams.map(({ team, points, rank }, i) => (
            <span key={team}>
              {i > 0 && ' · '}
              {rank}. <Trans>Team {team + 1}</Trans>: <Plural value={points} one="# point" other="# points" />
            </span>
          ))}
        </p>
      )}
    </header>
  );
}
