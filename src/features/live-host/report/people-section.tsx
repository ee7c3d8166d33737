import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Report } from '#domain/game/report.ts';
import { outsideText } from '#ui/outside-text.ts';
import styles from './report-page.module.css';
import { useDuration, usePersonName } from './report-words.ts';

/** Who needs help with what. Skips are no mistakes; those on sensitive subjects are a number, and never which. */
export function PeopleSection({ report }: { readonly report: Report }) {
  const { t } = useLingui();
  const duration = useDuration();
  const nameOf = usePersonName();
  const claims = new Map(report.facts.map(({ fact, claim }) => [fact, claim]));
  const teams = report.teams.length > 0;
  if (report.participants.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="people">
      <h2 id="people">
        <Trans>Person by person</Trans>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.tableScroll} aria-label={t`Table of people`} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              {teams && (
                <th scope="col">
                  <Trans>Team</Trans>
                </th>
              )}
              <th scope="col">
                <Trans>Right</Trans>
              </th>
              <th scope="col">
                <Trans>Partly</Trans>
              </th>
              <th scope="col">
                <Trans>Not yet</Trans>
              </th>
              <th scope="col">
                <Trans>Points</Trans>
              </th>
              <th scope="col">
                <Trans>Time</Trans>
              </th>
              <th scope="col">
                <Trans>Needs help with</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {report.participants.map((one) => (
              <tr key={one.seat}>
                <th scope="row">
                  <bdi>{outsideText(nameOf(one))}</bdi>
                  {one.people > 1 && <span className={styles.quiet}> × {one.people}</span>}
                </th>
                {teams && <td>{one.team === null ? '–' : one.team + 1}</td>}
                <td>{one.score.right}</td>
                <td>{one.score.partly}</td>
                <td>{one.score.notYet}</td>
                <td>{one.score.points}</td>
                <td>{duration(one.medianTime)}</td>
                <td>
                  {one.needsHelpWith.length === 0 ? (
                    '–'
                  ) : (
                    <details>
                      <summary>
                        <Plural value={one.needsHelpWith.length} one="# fact" other="# facts" />
                      </summary>
                      <ul lang={report.bank.language}>
                        {one.needsHelpWith.map((fact) => (
                          <li key={fact}>{claims.get(fact) ?? fact}</li>
                        ))}
                      </ul>
                    </details>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {report.class.reliability && (
        <p className={styles.quiet}>
          <Trans>
            Reliability (Cronbach’s alpha) {report.class.reliability.alpha.toFixed(2)}: how well these
            questions, taken together, tell people apart. A fifth of a point or less says little about one
            person.
          </Trans>
        </p>
      )}
    </section>
  );
}
