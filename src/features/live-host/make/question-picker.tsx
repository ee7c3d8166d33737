import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Tag } from '#domain/bank/tag-list.ts';
import { useTypeName } from '#parts/type-names.ts';
import { loadTopics } from '#state/bank-files.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Button } from '#ui/button.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import styles from './make-game.module.css';

interface QuestionPickerProps {
  readonly bank: BankIndex;
  readonly picked: readonly string[];
  readonly allowed: (tags: readonly Tag[]) => boolean;
  readonly onChange: (picked: readonly string[]) => void;
}

/** One topic's questions at a time, to tick; what is ticked joins the end of the game. */
export function QuestionPicker({ bank, picked, allowed, onChange }: QuestionPickerProps) {
  const { t } = useLingui();
  const id = useId();
  const typeName = useTypeName();
  const [topic, setTopic] = useState(bank.topics[0]?.id ?? '');
  const loaded = useLoaded(topic ? () => loadTopics(bank, [topic]) : undefined, [bank, topic]);
  const offered = (loaded.value ?? [])
    .filter(({ tags }) => allowed(tags))
    .toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1));
  return (
    <div className={styles.picker}>
      <p className={styles.partHead}>
        <label htmlFor={id}>
          <Trans>Topic</Trans>
        </label>
        <select id={id} value={topic} onChange={(event) => setTopic(event.target.value)}>
          {bank.chapters.map((chapter) => (
            <optgroup key={chapter.id} label={chapter.title}>
              {chapter.topics.map((one) => (
                <option key={one} value={one} lang={bank.language}>
                  {bank.topics.find((entry) => entry.id === one)?.title ?? one}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Button look="plain" disabled={picked.length === 0} onClick={() => onChange([])}>
          <Trans>Start from none</Trans>
        </Button>
      </p>
      {loaded.status === 'loading' && (
        <p role="status">
          <Trans>Loading…</Trans>
        </p>
      )}
      {loaded.status === 'failed' && (
        <p className={styles.trouble} role="alert">
          <Trans>The questions could not be loaded.</Trans>{' '}
          <Button look="plain" onClick={loaded.retry}>
            <Trans>Try again</Trans>
          </Button>
        </p>
      )}
      <ul className={styles.pickList} aria-label={t`Questions of this topic`}>
        {offered.map(({ question }) => (
          <li key={question.id}>
            <label className={styles.box}>
              <input
                type="checkbox"
                checked={picked.includes(question.id)}
                onChange={(event) =>
                  onChange(
                    event.target.checked
                      ? [...picked, question.id]
                      : picked.filter((one) => one !== question.id),
                  )
                }
              />
              <span>
                <span lang={bank.language}>
                  <MarkedText text={question.prompt} />
                </span>{' '}
                <small className={styles.quiet}>{typeName(question.type)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
