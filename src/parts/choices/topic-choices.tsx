import { Trans, useLingui } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { Button } from '#ui/button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './choices.module.css';
import type { Count } from './topic-counts.ts';

interface TopicChoicesProps {
  readonly bank: BankIndex;
  readonly chosen: readonly string[];
  readonly counts: ReadonlyMap<string, Count>;
  readonly onChange: (topics: readonly string[]) => void;
}

/** The topics by chapter. A chapter's own box takes all of it, and stands between when some are taken. */
export function TopicChoices({ bank, chosen, counts, onChange }: TopicChoicesProps) {
  const put = (topics: readonly string[], on: boolean) => {
    const rest = chosen.filter((id) => !topics.includes(id));
    onChange(on ? [...rest, ...topics] : rest);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Trans>Topics</Trans>
      </legend>
      <p className={styles.quick}>
        <Button look="plain" onClick={() => onChange(bank.topics.map((topic) => topic.id))}>
          <Trans>Take all</Trans>
        </Button>
        <Button look="plain" onClick={() => onChange([])}>
          <Trans>Take none</Trans>
        </Button>
      </p>
      <div className={styles.chapters}>
        {bank.chapters.map((chapter) => (
          <Chapter
            key={chapter.id}
            bank={bank}
            chapter={chapter}
            chosen={chosen}
            counts={counts}
            onPut={put}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChapterProps extends Pick<TopicChoicesProps, 'bank' | 'chosen' | 'counts'> {
  readonly chapter: BankIndex['chapters'][number];
  readonly onPut: (topics: readonly string[], on: boolean) => void;
}

function Chapter({ bank, chapter, chosen, counts, onPut }: ChapterProps) {
  const taken = chapter.topics.filter((id) => chosen.includes(id)).length;
  const every = taken === chapter.topics.length;
  return (
    <div className={styles.chapter}>
      <label className={styles.box} data-chapter="">
        <input
          type="checkbox"
          checked={every}
          ref={(box) => {
            if (box) box.indeterminate = taken > 0 && !every;
          }}
          onChange={() => onPut(chapter.topics, !every)}
        />
        <span lang={bank.language}>{chapter.title}</span>
        <VisuallyHidden>
          <Trans>, the whole chapter</Trans>
        </VisuallyHidden>
      </label>
      <ul>
        {chapter.topics.map((id) => {
          const topic = bank.topics.find((t) => t.id === id);
          return (
            topic && (
              <li key={id}>
                <label className={styles.box}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={(event) => onPut([id], event.target.checked)}
                  />
                  <span lang={bank.language}>{topic.title}</span>
                  <CountMark count={counts.get(id)} />
                </label>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function CountMark({ count }: { readonly count: Count | undefined }) {
  const { t } = useLingui();
  if (!count) return null;
  const { count: number, exact } = count;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{exact ? number : `≤ ${number}`}</span>
      <VisuallyHidden>{exact ? t`, ${number} questions` : t`, at most ${number} questions`}</VisuallyHidden>
    </span>
  );
}
