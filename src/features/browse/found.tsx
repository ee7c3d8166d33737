/** One fact or question in a list of those found. */
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Fact } from '#domain/bank/fact.ts';
import type { FactState } from '#domain/study/mastery.ts';
import { bankWords } from '#parts/bank-words.ts';
import { FactBox } from '#parts/fact-box.tsx';
import { MasteryMark } from '#parts/mastery-mark.tsx';
import { useTypeName } from '#parts/type-names.ts';
import { questionType } from '#question-types/registry.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { Link } from '#ui/link.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import styles from './browse.module.css';
import { withFilters } from './use-filters.ts';

interface FactRowProps {
  readonly bank: BankIndex;
  readonly fact: Fact;
  readonly state: FactState | undefined;
}

export function FactRow({ bank, fact, state }: FactRowProps) {
  const [params] = useSearchParams();
  const document = bank.documents.find((entry) => entry.id === fact.document)?.shortTitle ?? fact.document;
  const topic = bank.topics.find((entry) => entry.id === fact.topic)?.title ?? fact.topic;
  return (
    <li className={styles.fact}>
      <Link
        to={`/browse/?${withFilters(params, { fact: fact.id })}`}
        lang={bank.language}
        className={styles.claim}
      >
        {fact.claim}
      </Link>
      <p className={styles.meta}>
        <span lang={bank.language}>
          {topic} · {document}
        </span>
        {state && <MasteryMark level={state.level} />}
      </p>
    </li>
  );
}

interface QuestionFoldProps {
  readonly bank: BankIndex;
  readonly ready: ReadyQuestion;
  /** Left out where the page is about one fact. */
  readonly facts?: boolean;
}

/** A question whose answer is not in the page until it is unfolded. */
export function QuestionFold({ bank, ready, facts = true }: QuestionFoldProps) {
  const [open, setOpen] = useState(false);
  const typeName = useTypeName();
  const { question } = ready;
  const answer = questionType(question.type)?.keyInWords(question, bankWords(bank.language));
  return (
    <li className={styles.question}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className={styles.prompt} lang={bank.language}>
            <MarkedText text={question.prompt} />
          </span>
          <span className={styles.meta}>{typeName(question.type)}</span>
        </summary>
        {open && (
          <div className={styles.answer}>
            <p>
              <strong>
                <Trans>Answer:</Trans>
              </strong>{' '}
              <span lang={bank.language}>{answer}</span>
            </p>
            {question.explanation && (
              <p lang={bank.language}>
                <MarkedText text={question.explanation} />
              </p>
            )}
            {facts && ready.facts.map((fact) => <FactBox key={fact.id} bank={bank} fact={fact} />)}
          </div>
        )}
      </details>
    </li>
  );
}
