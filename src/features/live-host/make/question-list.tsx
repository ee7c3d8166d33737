import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { Answer } from '#parts/answer.tsx';
import { bankWords } from '#parts/bank-words.ts';
import { useTypeName } from '#parts/type-names.ts';
import { questionTypes } from '#question-types/registry.ts';
import type { ReadyQuestion } from '#state/bank-files.ts';
import { Button } from '#ui/button.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import { moved } from './draft.ts';
import styles from './make-game.module.css';

interface QuestionListProps {
  readonly bank: BankIndex;
  readonly questions: readonly ReadyQuestion[];
  readonly onChange: (questions: readonly ReadyQuestion[]) => void;
}

/** The game's questions in their order; each opens as students will see it. */
export function QuestionList({ bank, questions, onChange }: QuestionListProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<readonly string[]>([]);
  const ids = questions.map(({ question }) => question.id);
  const all = ids.length > 0 && ids.every((id) => open.includes(id));
  return (
    <>
      {ids.length > 0 && (
        <p>
          <Button look="line" aria-pressed={all} onClick={() => setOpen(all ? [] : ids)}>
            {all ? <Trans>Close all</Trans> : <Trans>Open all</Trans>}
          </Button>
        </p>
      )}
      <ol className={styles.questions}>
        {questions.map((ready, index) => {
          const { question, tags } = ready;
          const isOpen = open.includes(question.id);
          const number = index + 1;
          return (
            <li key={question.id}>
              <div className={styles.question}>
                <span className={styles.number}>{number}</span>
                <button
                  type="button"
                  className={styles.prompt}
                  aria-expanded={isOpen}
                  onClick={() =>
                    setOpen(isOpen ? open.filter((id) => id !== question.id) : [...open, question.id])
                  }
                >
                  <span lang={bank.language}>
                    <MarkedText text={question.prompt} />
                  </span>
                  <Meta bank={bank} type={question.type} tags={tags} />
                </button>
                <span className={styles.tools}>
                  <button
                    type="button"
                    disabled={index === 0}
                    aria-label={t`Question ${number}: earlier`}
                    onClick={() => onChange(moved(questions, index, -1))}
                  >
                    <Arrow up />
                  </button>
                  <button
                    type="button"
                    disabled={number === questions.length}
                    aria-label={t`Question ${number}: later`}
                    onClick={() => onChange(moved(questions, index, 1))}
                  >
                    <Arrow />
                  </button>
                  <button
                    type="button"
                    aria-label={t`Question ${number}: leave out`}
                    onClick={() => onChange(questions.filter((one) => one !== ready))}
                  >
                    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                      <path d="m4 4 8 8m0-8-8 8" />
                    </svg>
                  </button>
                </span>
              </div>
              {isOpen && <Preview bank={bank} ready={ready} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Arrow({ up = false }: { readonly up?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={up ? 'M8 13V3m0 0L4 7m4-4 4 4' : 'M8 3v10m0 0 4-4m-4 4L4 9'} />
    </svg>
  );
}

function Meta({
  bank,
  type,
  tags,
}: {
  readonly bank: BankIndex;
  readonly type: string;
  readonly tags: ReadyQuestion['tags'];
}) {
  const typeName = useTypeName();
  const subjects = bank.subjects.filter(({ tag }) => tags.includes(tag));
  return (
    <small className={styles.quiet}>
      {typeName(type)}
      {subjects.map(({ tag, title }) => (
        <span key={tag}>
          {' · '}
          <span lang={bank.language} className={styles.tag}>
            {title}
          </span>
        </span>
      ))}
    </small>
  );
}

/** The very view that students answer in, at rest; what is right is told on asking. */
function Preview({ bank, ready }: { readonly bank: BankIndex; readonly ready: ReadyQuestion }) {
  const id = useId();
  const type = questionTypes.get(ready.question.type);
  if (!type) return null;
  return (
    <div className={styles.preview}>
      <p id={id} className={styles.previewPrompt} lang={bank.language}>
        <MarkedText text={ready.question.prompt} />
      </p>
      <Answer
        question={ready.question}
        type={type}
        seed={`preview/${ready.question.id}`}
        response={null}
        onChange={() => undefined}
        feedback={null}
        labelledBy={id}
        disabled
        lang={bank.language}
      />
      <details>
        <summary>
          <Trans>The answer, and the fact behind it</Trans>
        </summary>
        <p lang={bank.language}>
          <strong>{type.keyInWords(ready.question, bankWords(bank.language))}</strong>
        </p>
        {ready.facts.map((fact) => (
          <p key={fact.id} lang={bank.language}>
            {fact.claim}
          </p>
        ))}
      </details>
    </div>
  );
}
