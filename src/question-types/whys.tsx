import type { ReactNode } from 'react';
import styles from './whys.module.css';

interface WhysProps {
  /** What the learner opens: "Why not the others?" */
  title: ReactNode;
  /** Those without a rationale are left out. */
  items: readonly {
    readonly id: string;
    readonly letter?: string;
    readonly text: string;
    readonly rationale: string | undefined;
  }[];
  /** undefined where the items' texts are the interface's own words. */
  textLang: string | undefined;
  lang: string;
}

/** The rationales that nobody needs first, folded away. */
export function Whys({ title, items, textLang, lang }: WhysProps) {
  const explained = items.filter((item) => item.rationale !== undefined);
  if (explained.length === 0) return null;
  return (
    <details className={styles.whys}>
      <summary>{title}</summary>
      <dl>
        {explained.map(({ id, letter, text, rationale }) => (
          <div key={id} className={styles.item}>
            <dt>
              {letter} <span lang={textLang}>{text}</span>
            </dt>
            <dd lang={lang}>{rationale}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
