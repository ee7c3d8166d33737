import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { notesAsJson, notesAsText, writtenNotes } from '#exchange/notes/notes.ts';
import { localDay, recordTime } from '#platform/clock.ts';
import { downloadText } from '#platform/download.ts';
import { loadQuestions, readyQuestion } from '#state/bank-files.ts';
import { useWholeLog } from '#state/log.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Button } from '#ui/button.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import { outsideText } from '#ui/outside-text.ts';
import { notesOf } from './history.ts';
import { useDates } from './use-dates.ts';
import styles from './your-data.module.css';

/** "Something wrong with this question?": what was noted, to hand to whoever can mend it. */
export function Notes({ bank }: { readonly bank: BankIndex }) {
  const dates = useDates();
  const whole = useWholeLog().value;
  const notes = useMemo(() => (whole ? notesOf(whole.records, bank.id) : []), [whole, bank]);
  const questions = [...new Set(notes.map((note) => note.question))];
  useLoaded(questions.length > 0 ? () => loadQuestions(bank, questions) : undefined, [
    bank,
    questions.join(' '),
  ]);
  if (notes.length === 0) return null;
  const promptOf = (question: string) => readyQuestion(bank, question)?.question.prompt;
  const file = `plumbline-notes-${localDay(recordTime())}`;
  return (
    <section className={styles.section} aria-labelledby="notes">
      <h2 id="notes">
        <Trans>Your notes on questions</Trans>
      </h2>
      <ul className={styles.notes}>
        {notes.map((note) => {
          const prompt = promptOf(note.question);
          return (
            <li key={note.id} className={styles.note}>
              <p className={styles.quiet}>
                {prompt ? (
                  <span lang={bank.language}>
                    <MarkedText text={prompt} />
                  </span>
                ) : (
                  <code>{note.question}</code>
                )}
                {' · '}
                {dates.ofTime(note.at)}
              </p>
              <p dir="auto" className={styles.noteText}>
                {outsideText(note.text)}
              </p>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <Button
          look="line"
          onClick={() =>
            downloadText(`${file}.txt`, notesAsText(writtenNotes(notes, promptOf)), 'text/plain')
          }
        >
          <Trans>Download notes as text</Trans>
        </Button>
        <Button
          look="plain"
          onClick={() => downloadText(`${file}.json`, notesAsJson(writtenNotes(notes, promptOf)))}
        >
          <Trans>As JSON</Trans>
        </Button>
      </div>
    </section>
  );
}
