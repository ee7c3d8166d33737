/** "Something wrong with this question?": a note in the learner's own record, to be exported with it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { noteOnQuestion } from '#state/attempts.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import styles from './question-note.module.css';

/** As long as a record of a note may be. */
const LONGEST = 2000;

interface QuestionNoteProps {
  readonly bank: BankIndex;
  readonly question: { readonly id: string; readonly version: string };
}

/** Stands inside forms as well, so it is none itself. */
export function QuestionNote({ bank, question }: QuestionNoteProps) {
  const { t } = useLingui();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [kept, setKept] = useState<'saved' | 'memory' | null>(null);

  const keep = async () => {
    const note = text.trim();
    if (note === '') {
      field.current?.focus();
      return;
    }
    const keeping = await noteOnQuestion(bank, question, note);
    setText('');
    setKept(keeping);
    announce(keeping === 'saved' ? t`Note kept` : t`Note kept in this page only`);
  };

  return (
    <details className={styles.note} data-print="no">
      <summary className={styles.title}>
        <Trans>Something wrong?</Trans>
      </summary>
      <div className={styles.body}>
        <label htmlFor={id}>
          <Trans>What is wrong with this question?</Trans>
        </label>
        <textarea
          ref={field}
          id={id}
          aria-describedby={`${id}-where`}
          rows={3}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setKept(null);
          }}
        />
        <p id={`${id}-where`} className={styles.quiet}>
          <Trans>Your note stays on this device. It is part of the file that Progress exports.</Trans>
        </p>
        <div className={styles.actions}>
          <Button look="line" onClick={() => void keep()}>
            <Trans>Keep note</Trans>
          </Button>
          {kept === 'saved' && <Trans>Note kept</Trans>}
          {kept === 'memory' && <Trans>Note kept in this page only</Trans>}
        </div>
      </div>
    </details>
  );
}
