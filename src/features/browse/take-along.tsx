/** Facts and questions to take along: as cards for Anki, as a table, on paper. Opened by `#take`. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Kinds } from '#exchange/bank-content/content.ts';
import { useFileWords } from '#parts/file-words.ts';
import { studySheet } from '#parts/study-sheet-address.ts';
import { useSettings } from '#state/settings.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { type FileFormat, saveFile } from './save-file.ts';
import styles from './take-along.module.css';

interface TakeAlongProps {
  readonly bank: BankIndex;
  /** The topic that is looked at; empty for all. */
  readonly topic: string;
}

type Outcome =
  | { readonly at: 'start' | 'writing' | 'failed' }
  | { readonly at: 'done'; readonly count: number };

export function TakeAlong({ bank, topic }: TakeAlongProps) {
  const { t } = useLingui();
  const { hash } = useLocation();
  const words = useFileWords(bank.language);
  const leaveOut = useSettings((s) => s.leaveOut);
  const [kinds, setKinds] = useState<Kinds>('both');
  const [outcome, setOutcome] = useState<Outcome>({ at: 'start' });
  const title = bank.topics.find((entry) => entry.id === topic)?.title;
  const save = async (format: FileFormat) => {
    setOutcome({ at: 'writing' });
    try {
      const count = await saveFile(bank, { format, kinds, topic, leaveOut }, words);
      setOutcome({ at: 'done', count });
    } catch {
      setOutcome({ at: 'failed' });
    }
  };
  return (
    <details id="take" className={styles.take} open={hash === '#take' || undefined} data-print="no">
      <summary className={styles.summary}>
        <Trans>Take them with you: Anki, a table, paper</Trans>
      </summary>
      <div className={styles.body}>
        <p className={styles.quiet}>
          {title ? (
            <Trans>
              Only the topic that is chosen above: <span lang={bank.language}>{title}</span>
            </Trans>
          ) : (
            <Trans>All topics. Choose one above to take only that.</Trans>
          )}
          {leaveOut.length > 0 && (
            <>
              {' '}
              <Trans>Subjects that you left out stay out.</Trans>
            </>
          )}
        </p>
        <KindChoices kinds={kinds} onChange={setKinds} />
        <ul className={styles.ways}>
          <Way
            name={t`Cards for Anki`}
            about={t`A text file for Anki’s “Import”. Importing it again later updates the cards and keeps your schedule.`}
          >
            <Button look="line" onClick={() => void save('anki')}>
              <Trans>Save for Anki</Trans>
            </Button>
          </Way>
          <Way
            name={t`A table`}
            about={t`A CSV file for spreadsheets and other programs, one row for each fact and question.`}
          >
            <Button look="line" onClick={() => void save('csv')}>
              <Trans>Save as CSV</Trans>
            </Button>
          </Way>
          <Way name={t`On paper`} about={t`A study sheet: the facts with their sources, then a self-test.`}>
            <ButtonLink look="line" to={studySheet(bank, topic ? [topic] : [])}>
              <Trans>Make a study sheet</Trans>
            </ButtonLink>
          </Way>
        </ul>
        <p role="status" className={styles.outcome}>
          {outcome.at === 'writing' && <Trans>Writing the file…</Trans>}
          {outcome.at === 'failed' && (
            <Trans>
              Not everything could be loaded, so no file was written. Try again when you are online.
            </Trans>
          )}
          {outcome.at === 'done' &&
            (outcome.count === 0 ? (
              <Trans>There is nothing to save with these choices.</Trans>
            ) : (
              <Plural
                value={outcome.count}
                one="The file is saved. It holds # entry."
                other="The file is saved. It holds # entries."
              />
            ))}
        </p>
        <CsvColumns />
      </div>
    </details>
  );
}

function KindChoices({ kinds, onChange }: { readonly kinds: Kinds; onChange(kinds: Kinds): void }) {
  const { t } = useLingui();
  const name = useId();
  const choice = (value: Kinds, text: string) => (
    <label>
      <input type="radio" name={name} checked={kinds === value} onChange={() => onChange(value)} />
      {text}
    </label>
  );
  return (
    <fieldset className={styles.kinds}>
      <legend>
        <Trans>What to take</Trans>
      </legend>
      {choice('both', t`Facts and questions`)}
      {choice('facts', t`Facts`)}
      {choice('questions', t`Questions`)}
    </fieldset>
  );
}

interface WayProps {
  readonly name: string;
  readonly about: string;
  readonly children: ReactNode;
}

function Way({ name, about, children }: WayProps) {
  return (
    <li className={styles.way}>
      <div>
        <h3>{name}</h3>
        <p className={styles.quiet}>{about}</p>
      </div>
      {children}
    </li>
  );
}

/** What each column of the table holds (exchange/csv/columns.ts). */
function CsvColumns() {
  const { t } = useLingui();
  const columns: readonly (readonly [string, string])[] = [
    ['kind', t`fact or question`],
    ['id', t`a name that stays the same`],
    ['topic', t`the topic’s id`],
    ['type', t`the kind of question`],
    ['text', t`the fact, or what is asked`],
    ['options', t`what the question shows, a line each`],
    ['answer', t`the right answer in words`],
    ['explanation', t`what is said after the answer`],
    ['source', t`document and heading`],
    ['years', t`the years that it speaks of`],
    ['caveat', t`what to keep in mind`],
    ['facts', t`ids of the facts that the question asks for`],
    ['not-asked', t`why a fact is only for reading`],
    ['subjects', t`sensitive subjects`],
  ];
  return (
    <details className={styles.columns}>
      <summary>
        <Trans>The columns of the table</Trans>
      </summary>
      <dl>
        {columns.map(([name, about]) => (
          <div key={name}>
            <dt lang="en">{name}</dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
