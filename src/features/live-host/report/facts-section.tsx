import { Plural, Trans } from '@lingui/react/macro';
import type { Report, ReportFact } from '#domain/game/report.ts';
import { outsideText } from '#ui/outside-text.ts';
import { KNOWN } from './missed.ts';
import styles from './report-page.module.css';
import { percentOf, usePersonName } from './report-words.ts';
import { ShareBar } from './share-bar.tsx';

/** So many facts are a lesson; the others are a click away. */
const FIRST = 6;

/** What to teach next: the facts that the room knows least, and who needs help with each. */
export function FactsSection({ report }: { readonly report: Report }) {
  const open = report.facts.filter(({ mean }) => mean !== null && mean < KNOWN);
  const known = report.facts.filter(({ mean }) => mean !== null && mean >= KNOWN);
  const unasked = report.facts.filter(({ mean }) => mean === null);
  return (
    <section className={styles.section} aria-labelledby="facts">
      <h2 id="facts">
        <Trans>What to teach next</Trans>
      </h2>
      {open.length === 0 && (
        <p>
          {known.length > 0 ? (
            <Trans>Every fact that was asked is known to most of the room.</Trans>
          ) : (
            <Trans>Nothing was answered yet.</Trans>
          )}
        </p>
      )}
      <FactList report={report} facts={open.slice(0, FIRST)} />
      {open.length > FIRST && (
        <details className={styles.more}>
          <summary>
            <Plural
              value={open.length - FIRST}
              one="# more fact to teach again"
              other="# more facts to teach again"
            />
          </summary>
          <FactList report={report} facts={open.slice(FIRST)} />
        </details>
      )}
      {known.length > 0 && (
        <details className={styles.more}>
          <summary>
            <Plural value={known.length} one="# fact that most know" other="# facts that most know" />
          </summary>
          <FactList report={report} facts={known} />
        </details>
      )}
      {unasked.length > 0 && (
        <p className={styles.quiet}>
          <Plural
            value={unasked.length}
            one="# more fact was not answered by anyone."
            other="# more facts were not answered by anyone."
          />
        </p>
      )}
    </section>
  );
}

function FactList({ report, facts }: { readonly report: Report; readonly facts: readonly ReportFact[] }) {
  const nameOf = usePersonName();
  const people = new Map(report.participants.map((one) => [one.seat, one]));
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => {
        const { mean, first } = fact;
        const help = fact.needHelp.flatMap((seat) => people.get(seat) ?? []);
        return (
          <li key={fact.fact}>
            <p className={styles.claim} lang={report.bank.language}>
              {fact.claim}
            </p>
            <p className={styles.quiet}>
              <span lang={report.bank.language}>
                {fact.document}, “{fact.section}”
              </span>
              {' · '}
              {fact.questions.map((index, i) => (
                <span key={index}>
                  {i > 0 && ', '}
                  <a href={`#question-${index + 1}`} onClick={jump}>
                    <Trans>question {index + 1}</Trans>
                  </a>
                </span>
              ))}
            </p>
            {mean !== null && (
              <div className={styles.measure}>
                <ShareBar value={mean} before={first === mean ? null : first} />
                <span>
                  <strong>{percentOf(mean)} %</strong>
                  {first !== null && first !== mean && (
                    <>
                      {' '}
                      <Trans>(first {percentOf(first)} %)</Trans>
                    </>
                  )}
                </span>
              </div>
            )}
            {help.length > 0 && (
              <p className={styles.help}>
                <strong>
                  <Plural value={help.length} one="Help for # person:" other="Help for # people:" />
                </strong>{' '}
                {help.map((one, i) => (
                  <span key={one.seat}>
                    {i > 0 && ', '}
                    <bdi>{outsideText(nameOf(one))}</bdi>
                  </span>
                ))}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The fragment says which game this is: it must not be changed by a jump within the page. */
export function jump(event: React.MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const id = event.currentTarget.getAttribute('href')?.slice(1);
  const target = id ? document.getElementById(id) : null;
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.scrollIntoView();
  target.querySelector('summary')?.focus({ preventScroll: true });
}
