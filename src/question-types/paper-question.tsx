import type { ReactNode } from 'react';
import { MarkedText } from '#ui/marked-text.tsx';
import { optionLetter } from '#ui/option-row.tsx';
import styles from './paper-question.module.css';

interface PaperQuestionProps {
  number: number;
  prompt: string;
  lang: string;
  children: ReactNode;
}

/** A question on paper: its number, what is asked, and room for a pen. */
export function PaperQuestion({ number, prompt, lang, children }: PaperQuestionProps) {
  return (
    <section className={styles.question}>
      <p className={styles.prompt}>
        <span className={styles.number}>{number}.</span>
        <span lang={lang}>
          <MarkedText text={prompt} />
        </span>
      </p>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

/** Lettered boxes: round where one is to be chosen, square where several may be. */
export function PaperOptions(props: {
  options: readonly { readonly id: string; readonly text: string }[];
  several?: boolean;
  lang?: string | undefined;
}) {
  const { options, several = false, lang } = props;
  return (
    <ol className={styles.options}>
      {options.map((option, index) => (
        <li key={option.id}>
          <span className={styles.box} data-several={several || undefined}>
            {optionLetter(index)}
          </span>
          <span lang={lang}>{option.text}</span>
        </li>
      ))}
    </ol>
  );
}

/** A line to write on. */
export function PaperLine() {
  return <div className={styles.line} />;
}
