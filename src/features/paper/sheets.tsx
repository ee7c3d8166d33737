/** The two sheets: the questions with room for a pen, and the key with its reasons and sources. */
import { Trans } from '@lingui/react/macro';
import { turnSeed } from '#domain/attempt/attempt.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import { bankWords } from '#parts/bank-words.ts';
import onPaper from '#parts/on-paper.module.css';
import { questionTypes } from '#question-types/registry.ts';
import type { AnyPaper } from '#question-types/views.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { MarkedText } from '#ui/marked-text.tsx';
import styles from './sheets.module.css';

interface QuestionSheetProps {
  readonly bank: BankIndex;
  /** The quiz's: options stand in the order in which they stand on a screen. */
  readonly seed: string;
  readonly title: string;
  readonly questions: readonly ReadyQuestion[];
  readonly papers: ReadonlyMap<string, AnyPaper>;
}

export function QuestionSheet({ bank, seed, title, questions, papers }: QuestionSheetProps) {
  return (
    <article className={`${styles.sheet} ${onPaper.always}`}>
      <header className={styles.header}>
        {title !== bank.title && (
          <p className={styles.bank} lang={bank.language}>
            {bank.title}
          </p>
        )}
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.fields}>
          <span className={styles.field}>
            <Trans>Name</Trans>
          </span>
          <span className={styles.field}>
            <Trans>Date</Trans>
          </span>
        </p>
      </header>
      {questions.map(({ question }, i) => {
        const type = questionTypes.get(question.type);
        const Paper = papers.get(question.type);
        if (!type || !Paper) return null;
        const view = type.learnerView(question, turnSeed(seed, question.id, 1));
        return <Paper key={question.id} view={view} number={i + 1} lang={bank.language} />;
      })}
    </article>
  );
}

interface KeySheetProps {
  readonly bank: BankIndex;
  readonly title: string;
  readonly questions: readonly ReadyQuestion[];
}

export function KeySheet({ bank, title, questions }: KeySheetProps) {
  const words = bankWords(bank.language);
  return (
    <article className={`${styles.sheet} ${styles.key} ${onPaper.always}`}>
      <header className={styles.header}>
        <p className={styles.bank}>{title}</p>
        <h2 className={styles.title}>
          <Trans>Key</Trans>
        </h2>
      </header>
      <ol className={styles.answers}>
        {questions.map(({ question, facts }) => (
          <li key={question.id} className={styles.answer}>
            <p className={styles.right} lang={bank.language}>
              {questionTypes.get(question.type)?.keyInWords(question, words)}
              {questionTypes.get(question.type)?.isEstimate?.(question) && (
                <span className={styles.unscored}>
                  {' · '}
                  <Trans>a guess, not scored</Trans>
                </span>
              )}
            </p>
            {question.explanation && (
              <p lang={bank.language}>
                <MarkedText text={question.explanation} />
              </p>
            )}
            <p className={styles.source} lang={bank.language}>
              {sources(bank, facts)}
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Where the facts stand: document and section, each place once. */
function sources(bank: BankIndex, facts: readonly Fact[]): string {
  const places = facts.map(({ document, section }) => {
    const title = bank.documents.find((entry) => entry.id === document)?.shortTitle ?? document;
    return `${title}, “${section}”`;
  });
  return [...new Set(places)].join(' · ');
}
