/** The two sheets: the questions with room for a pen, and the key with its reasons and sources. */
import { Trans, useLingui } from '@lingui/react/macro';
import { turnSeed } from '#domain/attempt/attempt.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { sourcesOf } from '#exchange/bank-content/content.ts';
import { keyWithLetters } from '#exchange/bank-content/question-text.ts';
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
  /** Behind another sheet, and for oneself: without room for a name. */
  readonly behind?: boolean;
}

export function QuestionSheet(props: QuestionSheetProps) {
  const { bank, seed, title, questions, papers, behind = false } = props;
  return (
    <article className={`${styles.sheet} ${behind ? styles.newPage : ''} ${onPaper.always}`}>
      <header className={styles.header}>
        {title !== bank.title && (
          <p className={styles.bank} lang={bank.language}>
            {bank.title}
          </p>
        )}
        <h2 className={styles.title}>{title}</h2>
        {!behind && (
          <p className={styles.fields}>
            <span className={styles.field}>
              <Trans>Name</Trans>
            </span>
            <span className={styles.field}>
              <Trans>Date</Trans>
            </span>
          </p>
        )}
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
  /** As on the questions' sheet, so that the letters are the same. */
  readonly seed: string;
  readonly title: string;
  readonly questions: readonly ReadyQuestion[];
}

export function KeySheet({ bank, seed, title, questions }: KeySheetProps) {
  const { t } = useLingui();
  // As they stand on the questions' sheet.
  const words = { true: t`True`, false: t`False` };
  return (
    <article className={`${styles.sheet} ${styles.newPage} ${onPaper.always}`}>
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
              {keyWithLetters(question, turnSeed(seed, question.id, 1), words)}
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
              {sourcesOf(bank, facts).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}
