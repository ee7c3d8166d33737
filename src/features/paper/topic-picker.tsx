import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import styles from './topic-picker.module.css';

interface TopicPickerProps {
  readonly bank: BankIndex;
  readonly chosen: readonly string[];
  readonly onChange: (topics: readonly string[]) => void;
  /** Whether it begins unfolded. */
  readonly open: boolean;
}

/** The bank's topics in their chapters, each with a box. */
export function TopicPicker({ bank, chosen, onChange, open }: TopicPickerProps) {
  const [opened] = useState(open);
  const all = bank.chapters.flatMap((chapter) => chapter.topics);
  const inOrder = (topics: ReadonlySet<string>) => all.filter((id) => topics.has(id));
  const change = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(inOrder(next));
  };
  const every = chosen.length === all.length;
  return (
    <details className={styles.picker} open={opened || undefined}>
      <summary className={styles.summary}>
        <Trans>Topics</Trans>{' '}
        <span className={styles.count}>
          <Plural value={chosen.length} _0="none chosen" one="# chosen" other="# chosen" />
        </span>
      </summary>
      <label className={styles.choice}>
        <input type="checkbox" checked={every} onChange={() => onChange(every ? [] : all)} />
        <Trans>All topics</Trans>
      </label>
      <div className={styles.chapters}>
        {bank.chapters.map((chapter) => (
          <fieldset key={chapter.id}>
            <legend className={styles.chapter} lang={bank.language}>
              {chapter.title}
            </legend>
            {chapter.topics.map((id) => (
              <label key={id} className={styles.choice} lang={bank.language}>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) => change(id, event.target.checked)}
                />
                {bank.topics.find((topic) => topic.id === id)?.title ?? id}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
