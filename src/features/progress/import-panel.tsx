import { Plural, Trans } from '@lingui/react/macro';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { RecordFile } from '#exchange/record-file/record-file.ts';
import { countRecords, useLog } from '#state/log.ts';
import { importRecord, type ReadFile, readFile } from '#state/records-file.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { FileProblems } from './file-problems.tsx';
import { useDates } from './use-dates.ts';
import styles from './your-data.module.css';

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'reading' }
  | {
      readonly at: 'refused';
      readonly file: string;
      readonly problems: Extract<ReadFile, { ok: false }>['problems'];
    }
  | { readonly at: 'read'; readonly content: RecordFile; readonly added: number; readonly known: number }
  | { readonly at: 'done'; readonly added: number; readonly kept: Awaited<ReturnType<typeof importRecord>> };

/** A file is read and told first; only then, and only as a whole, it is added. */
export function ImportPanel() {
  const id = useId();
  const keeping = useLog((s) => s.keeping);
  const [step, setStep] = useState<Step>({ at: 'start' });
  const input = useRef<HTMLInputElement>(null);
  const said = useRef<HTMLDivElement>(null);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    setStep({ at: 'reading' });
    const read = await readFile(file);
    setStep(
      read.ok
        ? { at: 'read', content: read.content, added: read.added, known: read.known }
        : { at: 'refused', file: file.name, problems: read.problems },
    );
  };
  // What came of it stands below the button that was pressed: take the reader there.
  useLayoutEffect(() => {
    if (step.at !== 'start' && step.at !== 'reading') said.current?.focus();
  }, [step]);

  const add = async (content: RecordFile, added: number, withSettings: boolean) => {
    const kept = await importRecord(content, withSettings);
    setStep({ at: 'done', added, kept });
  };

  if (keeping === 'newer') return null;
  return (
    <div className={styles.import}>
      <div className={styles.way}>
        <div>
          <h3>
            <Trans>Bring it back</Trans>
          </h3>
          <p className={styles.quiet} id={`${id}-about`}>
            <Trans>Adds what is in the file. What is here already stays.</Trans>
          </p>
        </div>
        <label className={buttonClass('line', styles.file)}>
          <Trans>Import a file</Trans>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            aria-describedby={`${id}-about`}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              void choose(file);
              // The same file may be chosen again after it was mended.
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <div ref={said} tabIndex={-1} role="status" className={styles.outcome}>
        {step.at === 'refused' && <FileProblems file={step.file} problems={step.problems} />}
        {step.at === 'read' && (
          <Preview
            step={step}
            onAdd={(withSettings) => void add(step.content, step.added, withSettings)}
            onCancel={() => {
              setStep({ at: 'start' });
              input.current?.focus();
            }}
          />
        )}
        {step.at === 'done' && <Done step={step} />}
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly step: Extract<Step, { at: 'read' }>;
  readonly onAdd: (withSettings: boolean) => void;
  readonly onCancel: () => void;
}

function Preview({ step, onAdd, onCancel }: PreviewProps) {
  const { content, added, known } = step;
  const empty = useLog((s) => countRecords(s) === 0);
  const [withSettings, setWithSettings] = useState(empty && content.settings !== undefined);
  const dates = useDates();
  const day = dates.ofTime(Date.parse(content.exportedAt));
  const nothing = added === 0 && !withSettings;
  return (
    <div className={styles.preview}>
      <p>
        <Trans>This file was written on {day}.</Trans>{' '}
        {added > 0 ? (
          <Plural value={added} one="# entry is new here." other="# entries are new here." />
        ) : (
          <Trans>Nothing in it is new here.</Trans>
        )}{' '}
        {known > 0 && <Plural value={known} one="# is here already." other="# are here already." />}
      </p>
      {content.settings && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.target.checked)}
          />
          <span>
            <Trans>Use the settings in the file, too</Trans>
          </span>
        </label>
      )}
      <div className={styles.actions}>
        <Button disabled={nothing} onClick={() => onAdd(withSettings)}>
          <Trans>Add to this device</Trans>
        </Button>
        <Button look="plain" onClick={onCancel}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </div>
  );
}

function Done({ step }: { readonly step: Extract<Step, { at: 'done' }> }) {
  const { added, kept } = step;
  return (
    <p className={styles.said}>
      {kept === 'newer' ? (
        <Trans>Nothing was added: the data here belong to a newer version of the app.</Trans>
      ) : (
        <>
          {added > 0 ? (
            <Plural value={added} one="# entry was added." other="# entries were added." />
          ) : (
            <Trans>The settings of the file are in use.</Trans>
          )}{' '}
          {kept === 'memory' && (
            <Trans>They can’t be saved in this browser, and hold until you close the page.</Trans>
          )}
        </>
      )}
    </p>
  );
}
