/** The facts of some topics on paper, each under the place where it stands, with its year and its caveat. */
import { Trans } from '@lingui/react/macro';
import type { BankIndex, DeliveredAbout } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import onPaper from '#parts/on-paper.module.css';
import sheets from './sheets.module.css';
import type { StudyFacts } from './study-facts.ts';
import styles from './study-sheet.module.css';

interface FactSheetProps {
  readonly bank: BankIndex;
  readonly documents: DeliveredAbout['documents'];
  readonly study: StudyFacts;
}

export function FactSheet({ bank, documents, study }: FactSheetProps) {
  const { topics } = study;
  const [only] = topics.length === 1 ? topics : [];
  const used = new Set(topics.flatMap(({ places }) => places.map(({ document }) => document)));
  return (
    <article className={`${sheets.sheet} ${onPaper.always}`}>
      <header className={sheets.header}>
        <p className={sheets.bank}>
          <span lang={bank.language}>{bank.title}</span>
          {only && (
            <>
              {' · '}
              <Trans>Study sheet</Trans>
            </>
          )}
        </p>
        <h2 className={sheets.title} lang={only ? bank.language : undefined}>
          {only ? only.title : <Trans>Study sheet</Trans>}
        </h2>
      </header>
      {topics.map((topic) => (
        <section key={topic.id} className={styles.topic}>
          {!only && (
            <h3 className={styles.name} lang={bank.language}>
              {topic.title}
            </h3>
          )}
          {topic.places.map(({ document, section, facts }) => (
            <div key={`${document}/${section}`} className={styles.place}>
              <p className={styles.source} lang={bank.language}>
                {bank.documents.find((entry) => entry.id === document)?.shortTitle ?? document}, “{section}”
              </p>
              <ul className={styles.facts}>
                {facts.map((fact) => (
                  <FactLine key={fact.id} bank={bank} fact={fact} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      <footer className={styles.documents}>
        <p>
          <Trans>In our own words, from:</Trans>
        </p>
        <ul>
          {documents
            .filter(({ id }) => used.has(id))
            .map(({ id, title, shortTitle, author, dated }) => (
              <li key={id} lang={bank.language}>
                {shortTitle}: {title}. {author}. {dated.replace(/\.?$/, '.')}
              </li>
            ))}
        </ul>
      </footer>
    </article>
  );
}

function FactLine({ bank, fact }: { readonly bank: BankIndex; readonly fact: Fact }) {
  const { year } = fact;
  return (
    <li className={styles.fact}>
      <span lang={bank.language}>{fact.claim}</span>
      {year !== undefined && (
        <span className={styles.aside}>
          {' '}
          (<Trans>speaks of {year}</Trans>)
        </span>
      )}
      {fact.derived && (
        <span className={styles.aside}>
          {' '}
          (<Trans>follows from the text, not said in it</Trans>)
        </span>
      )}
      {fact.caveat && (
        <span className={styles.caveat}>
          <Trans>Keep in mind:</Trans> <span lang={bank.language}>{fact.caveat}</span>
        </span>
      )}
    </li>
  );
}
