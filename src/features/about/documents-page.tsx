import firstDocuments from 'virtual:documents';
import { Trans } from '@lingui/react/macro';
import { Trouble } from '#parts/trouble.tsx';
import { loadAbout } from '#state/bank-files.ts';
import { defaultBank, useBank } from '#state/banks.ts';
import { useLoaded } from '#state/use-loaded.ts';
import styles from './about.module.css';

export function Page() {
  const bank = useBank();
  const prerendered = bank === defaultBank;
  const about = useLoaded(prerendered ? undefined : () => loadAbout(bank), [bank]);
  const documents = prerendered ? firstDocuments : about.value?.documents;
  return (
    <div className={styles.page}>
      <h1>
        <Trans>About these documents</Trans>
      </h1>
      <p className={styles.lead}>
        <Trans>
          Every question here asks what these documents say. They are not the whole story: here is who wrote
          them, when, and what they can’t tell you.
        </Trans>
      </p>
      {about.status === 'failed' && (
        <Trouble error={about.error} onRetry={about.retry}>
          <Trans>The description of the documents could not be loaded.</Trans>
        </Trouble>
      )}
      {/* Titles are part of the app, so they stand there from the start. */}
      {bank.documents.map(({ id, title }) => {
        const more = documents?.find((document) => document.id === id);
        return (
          <article key={id} className={styles.document} aria-labelledby={`document-${id}`}>
            <h2 id={`document-${id}`} lang={bank.language}>
              {title}
            </h2>
            {more ? (
              <dl className={styles.facts}>
                <dt>
                  <Trans>Written by</Trans>
                </dt>
                <dd lang={bank.language}>{more.author}</dd>
                <dt>
                  <Trans>When</Trans>
                </dt>
                <dd lang={bank.language}>{more.dated}</dd>
                <dt>
                  <Trans>What it is</Trans>
                </dt>
                <dd lang={bank.language}>{more.about}</dd>
                <dt>
                  <Trans>What it can’t tell you</Trans>
                </dt>
                <dd lang={bank.language}>{more.limits}</dd>
              </dl>
            ) : (
              <div className={styles.waiting} />
            )}
          </article>
        );
      })}
      <section className={styles.section} aria-labelledby="about-figures">
        <h2 id="about-figures">
          <Trans>Reading the figures</Trans>
        </h2>
        <p>
          <Trans>
            A figure belongs to the year and the place that its document gives. Where a document gives none,
            we say when it was written. Two figures can differ and both be right, if they count different
            things.
          </Trans>
        </p>
      </section>
      <p className={styles.quiet}>
        <Trans>
          The text in the boxes comes with the questions, not with the app. Questions, facts and explanations
          are in our own words, and each names the document and the place it comes from.
        </Trans>
      </p>
    </div>
  );
}
