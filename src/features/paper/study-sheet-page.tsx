/** A study sheet (`/print/?sheet=<topics>&test=<questions>&seed=…`): facts to read, then a self-test with its key. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Quiz } from '#domain/attempt/record.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { Trouble } from '#parts/trouble.tsx';
import { newSeed } from '#platform/chance.ts';
import { loadAbout, loadFacts } from '#state/bank-files.ts';
import { useSettings } from '#state/settings.ts';
import { useLoaded } from '#state/use-loaded.ts';
import { Button } from '#ui/button.tsx';
import { usePageTitle } from '#ui/page-title.ts';
import { type Drawn, draw } from './draw.ts';
import styles from './paper-page.module.css';
import { KeySheet, QuestionSheet } from './sheets.tsx';
import { studyFacts } from './study-facts.ts';
import { FactSheet } from './study-sheet.tsx';
import { TopicPicker } from './topic-picker.tsx';

const LENGTHS = [0, 5, 10, 20] as const;
const FIRST_LENGTH = 10;
const SEED = /^[0-9a-z]{1,24}$/;

/** The address says all that is on the sheet, so that the same one can be printed again. */
function useSheet(bank: BankIndex) {
  const [params, setParams] = useSearchParams();
  const [drawnSeed] = useState(newSeed);
  const asked = Number(params.get('test') ?? FIRST_LENGTH);
  const given = params.get('seed') ?? '';
  const named = (params.get('sheet') ?? '').split('.');
  const put = (change: Readonly<Record<string, string>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    topics: bank.topics.filter(({ id }) => named.includes(id)).map(({ id }) => id),
    length: LENGTHS.find((length) => length === asked) ?? FIRST_LENGTH,
    seed: SEED.test(given) ? given : drawnSeed,
    put,
  };
}

export function StudySheetPage({ bank }: { readonly bank: BankIndex }) {
  const { t } = useLingui();
  usePageTitle(t`Study sheet`);
  const leaveOut = useSettings((s) => s.leaveOut);
  const { topics, length, seed, put } = useSheet(bank);
  const [larger, setLarger] = useState(false);
  const known = useLoaded(async () => {
    const [{ facts }, { documents }] = await Promise.all([loadFacts(bank), loadAbout(bank)]);
    return { facts, documents };
  }, [bank]);
  const quiz: Quiz = {
    bank: bank.id,
    choices: { of: 'topics', topics, length: length || 1 },
    order: 'mixed',
    behaviour: 'practice',
    seed,
    leaveOut: [...leaveOut],
  };
  const test = useLoaded(async (): Promise<Drawn | null> => {
    return topics.length > 0 && length > 0 ? draw(bank, quiz) : null;
  }, [bank, topics.join('.'), length, seed, leaveOut]);

  const facts = known.value && studyFacts(bank, known.value.facts, topics, leaveOut);
  const troubles = [known, test].filter((loading) => loading.status === 'failed');
  const [failed] = troubles;
  const ready = facts && facts.count > 0 && test.status === 'ready';
  const [only] = facts?.topics.length === 1 ? facts.topics : [];
  return (
    <div className={styles.page}>
      <div className={styles.controls} data-print="no">
        <h1 className={styles.heading}>
          <Trans>Study sheet</Trans>
        </h1>
        <TopicPicker
          bank={bank}
          chosen={topics}
          onChange={(next) => put({ sheet: next.join('.') })}
          open={topics.length === 0}
        />
        <Lengths length={length} onChange={(next) => put({ test: String(next), seed })} />
        <div className={styles.switches}>
          <label className={styles.switch}>
            <input type="checkbox" checked={larger} onChange={(event) => setLarger(event.target.checked)} />
            <Trans>Larger type</Trans>
          </label>
          {length > 0 && topics.length > 0 && (
            <Button look="line" onClick={() => put({ seed: newSeed() })}>
              <Trans>Other questions</Trans>
            </Button>
          )}
          <Button disabled={!ready} onClick={() => window.print()}>
            <Trans>Print</Trans>
          </Button>
        </div>
        {topics.length === 0 && (
          <p className={styles.quiet}>
            <Trans>Choose the topics that the sheet is to hold.</Trans>
          </p>
        )}
        {facts && facts.leftOut > 0 && (
          <p className={styles.quiet}>
            <Plural
              value={facts.leftOut}
              one="# fact on a subject that you leave out is not on this sheet."
              other="# facts on subjects that you leave out are not on this sheet."
            />
          </p>
        )}
        {!failed && topics.length > 0 && (known.status === 'loading' || test.status === 'loading') && (
          <p className={styles.quiet}>
            <Trans>Loading the facts and questions</Trans>
          </p>
        )}
      </div>
      {failed && (
        <Trouble
          error={failed.error}
          onRetry={() => {
            for (const { retry } of troubles) retry();
          }}
        >
          <Trans>The sheet could not be put together.</Trans>
        </Trouble>
      )}
      {ready && (
        <div className={styles.sheets} data-type={larger ? 'larger' : undefined}>
          <FactSheet bank={bank} documents={known.value.documents} study={facts} />
          {test.value && test.value.questions.length > 0 && (
            <>
              <QuestionSheet
                bank={bank}
                seed={seed}
                title={only ? t`Self-test: ${only.title}` : t`Self-test`}
                questions={test.value.questions}
                papers={test.value.papers}
                behind
              />
              <KeySheet bank={bank} seed={seed} title={t`Self-test`} questions={test.value.questions} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function Lengths({ length, onChange }: { readonly length: number; onChange(length: number): void }) {
  const { t } = useLingui();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>
        <Trans>Questions in the self-test</Trans>
      </legend>
      {LENGTHS.map((one) => (
        <label key={one} className={styles.switch}>
          <input type="radio" name="length" checked={length === one} onChange={() => onChange(one)} />
          {one === 0 ? t`None` : one}
        </label>
      ))}
    </fieldset>
  );
}
