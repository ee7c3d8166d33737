/** Questions of an attempt as rows: how each stands, what it asked, and the way to see it in full. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { QuestionResult, Results } from '#domain/attempt/results.ts';
import { topicOf } from '#domain/bank/chunks.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { bankWords } from '#parts/bank-words.ts';
import { StandingMark } from '#parts/standing-mark.tsx';
import { questionTypes } from '#question-types/registry.ts';
import { readyQuestion } from '#state/bank-files.ts';
import { Link } from '#ui/link.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { shortPrompt } from './outcome.ts';
import styles from './rows.module.css';

interface RowsProps {
  readonly bank: BankIndex;
  /** The attempt's id. */
  readonly attempt: string;
  readonly questions: readonly QuestionResult[];
  readonly numbered?: boolean;
}

export function QuestionRows({ questions, numbered = false, ...rest }: RowsProps) {
  const rows = questions.map((result) => <QuestionRow key={result.question} {...rest} result={result} />);
  return numbered ? (
    <ol className={styles.rows} data-numbered="">
      {rows}
    </ol>
  ) : (
    <ul className={styles.rows}>{rows}</ul>
  );
}

interface RowProps {
  readonly bank: BankIndex;
  readonly attempt: string;
  readonly result: QuestionResult;
  /** In place of the topic. */
  readonly small?: ReactNode;
}

function QuestionRow({ bank, attempt, result, small }: RowProps) {
  const { t } = useLingui();
  const { question: id, standing, turn } = result;
  const ready = readyQuestion(bank, id);
  const topic = bank.topics.find((entry) => entry.id === topicOf(id));
  const prompt = ready && shortPrompt(ready.question.prompt);
  const changed = ready && turn.response && turn.response.version !== ready.question.version;
  return (
    <li className={styles.row}>
      <span className={styles.mark}>
        <StandingMark standing={standing} />
      </span>
      <span className={styles.text}>
        {prompt ? (
          <span lang={bank.language}>{prompt}</span>
        ) : (
          <span>
            <Trans>This question is no longer in the bank</Trans>
          </span>
        )}
        <span className={styles.small}>
          {small ?? <span lang={bank.language}>{topic?.title}</span>}
          {changed && (
            <>
              {(small || topic) && ' · '}
              <Trans>this question has been changed since</Trans>
            </>
          )}
        </span>
      </span>
      {standing === 'open' || !ready ? (
        <span className={styles.small}>{standing === 'open' && t`not answered`}</span>
      ) : (
        <Link to={`/results/?a=${attempt}&q=${id}`} className={styles.link}>
          <Trans>Review</Trans>
          <VisuallyHidden>
            : <span lang={bank.language}>{prompt}</span>
          </VisuallyHidden>
        </Link>
      )}
    </li>
  );
}

interface GuessesProps {
  readonly bank: BankIndex;
  readonly attempt: string;
  readonly results: Results;
}

/** Estimates stand outside the score: what was guessed and what the document says. */
export function Guesses({ bank, attempt, results }: GuessesProps) {
  // Where the answer was only asked to be shown, nothing was guessed.
  const estimates = results.questions.filter(
    ({ standing, turn }) => standing === 'estimate' && turn.response?.how === 'answered',
  );
  if (estimates.length === 0) return null;
  return (
    <section aria-labelledby="guesses">
      <h2 id="guesses">
        <Trans>Your guesses</Trans>
      </h2>
      <ul className={styles.rows}>
        {estimates.map((result) => (
          <QuestionRow
            key={result.question}
            bank={bank}
            attempt={attempt}
            result={result}
            small={<Guess bank={bank} result={result} />}
          />
        ))}
      </ul>
    </section>
  );
}

/** "You guessed 62 people, the student FAQ says 95 people." */
function Guess({ bank, result }: { readonly bank: BankIndex; readonly result: QuestionResult }) {
  const ready = readyQuestion(bank, result.question);
  const type = ready && questionTypes.get(ready.question.type);
  const { response } = result.turn;
  if (!ready || !type || !response || response.version !== ready.question.version) return null;
  const words = bankWords(bank.language);
  const content = (text: string) => (
    <span lang={bank.language} className={styles.figure}>
      {text}
    </span>
  );
  const guess = content(type.summarise(ready.question, response.response, words));
  const truth = content(type.keyInWords(ready.question, words));
  const source = bank.documents.find((entry) => entry.id === ready.facts[0]?.document)?.shortTitle;
  const close = response.estimateError === 0 || (response.pretest === true && response.fraction === 1);
  if (!source)
    return close ? (
      <Trans>You guessed {guess}, and that is the figure.</Trans>
    ) : (
      <Trans>
        You guessed {guess}, the figure is {truth}.
      </Trans>
    );
  const name = <span lang={bank.language}>{source}</span>;
  return close ? (
    <Trans>
      You guessed {guess}, and the {name} says so, too.
    </Trans>
  ) : (
    <Trans>
      You guessed {guess}, the {name} says {truth}.
    </Trans>
  );
}
