/** The bank's first question, ready to touch with no setup; then its answer, and nine more. */

import * as first from 'virtual:first-view';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ComponentType, type FormEvent, useEffect, useRef, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { languageName } from '#parts/language-name.ts';
import { minutesFor } from '#parts/minutes.ts';
import { monotonic } from '#platform/clock.ts';
import { whenIdle } from '#platform/moments.ts';
import { defaultBank } from '#state/banks.ts';
import { useHere } from '#state/use-here.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import { MarkedText } from '#ui/marked-text.tsx';
import type { FirstAnswerProps, Judged, judgeFirst } from './first-answer.tsx';
import styles from './first-question.module.css';

const MORE = 9;

/** What judges and explains the answer, and the question with its key. */
async function loadParts(bank: BankIndex): Promise<Parts> {
  const parts = await import('./first-answer.tsx');
  await parts.loadFirst(bank);
  return parts;
}

interface Parts {
  readonly judgeFirst: typeof judgeFirst;
  readonly FirstAnswer: ComponentType<FirstAnswerProps>;
}

export function FirstQuestion({ bank }: { readonly bank: BankIndex }) {
  return bank === defaultBank ? <Asked bank={bank} {...first} /> : <OtherBanks bank={bank} />;
}

/** A bank that home was not prerendered for: its view is fetched. */
function OtherBanks({ bank }: { readonly bank: BankIndex }) {
  const [shown, setShown] = useState<typeof first | null>(null);
  useEffect(() => {
    let here = true;
    void import('./first-answer.tsx')
      .then(({ shownOf }) => shownOf(bank))
      .then((found) => here && setShown(found));
    return () => {
      here = false;
    };
  }, [bank]);
  return shown && <Asked bank={bank} {...shown} />;
}

type AskedProps = { readonly bank: BankIndex } & Pick<typeof first, 'View' | 'view' | 'estimate'>;

function Asked({ bank, View, view, estimate }: AskedProps) {
  const { t, i18n } = useLingui();
  const { prompt, document } = bank.firstQuestion;
  // What is answered before the app is here would be lost.
  const here = useHere();
  const [response, setResponse] = useState<unknown>(null);
  const [judged, setJudged] = useState<Judged | null>(null);
  const [message, setMessage] = useState('');
  const [parts, setParts] = useState<Parts | null>(null);
  const shownAt = useRef(0);
  // What judges it comes while the learner is still looking at the question.
  useEffect(() => {
    shownAt.current = monotonic();
    whenIdle(() => void loadParts(bank).then(setParts, () => undefined));
  }, [bank]);

  const check = async (event: FormEvent) => {
    event.preventDefault();
    const given = monotonic();
    // Waits only where the learner was faster than the network.
    const judge = parts ?? (await loadParts(bank).catch(() => null));
    if (!judge) {
      const trouble = t`The answer could not be loaded. Your guess is kept: check the connection, then try again.`;
      setMessage(trouble);
      announce(trouble);
      return;
    }
    setParts(judge);
    const answer = judge.judgeFirst(bank, response, given - shownAt.current);
    if (!answer) {
      const hint = estimate
        ? t`Move the slider or type a number first. A guess is fine.`
        : t`Choose an answer first.`;
      setMessage(hint);
      announce(hint);
      return;
    }
    setMessage('');
    setJudged(answer);
    announce(t`The answer: ${answer.keyInWords}`);
  };

  const source = bank.documents.find((entry) => entry.id === document);
  return (
    <section className={styles.first} aria-labelledby="first-prompt">
      <form className={styles.words} inert={!here} onSubmit={(event) => void check(event)}>
        <p className={styles.eyebrow}>
          <Trans>
            From the <b lang={bank.language}>{source?.shortTitle}</b>
          </Trans>
          {estimate && (
            <>
              {' · '}
              <Trans>a guess is fine</Trans>
            </>
          )}
          {i18n.locale !== bank.language && (
            <>
              {' · '}
              <Trans>Questions are in {languageName(bank.language, i18n.locale)}.</Trans>
            </>
          )}
        </p>
        <h1 id="first-prompt" lang={bank.language} className={styles.prompt}>
          <MarkedText text={prompt} />
        </h1>
        <View
          view={view}
          response={response}
          onChange={(value) => {
            setResponse(value);
            setMessage('');
          }}
          feedback={judged?.feedback ?? null}
          labelledBy="first-prompt"
          lang={bank.language}
        />
        {judged && parts ? (
          <parts.FirstAnswer bank={bank} judged={judged} more={MORE} />
        ) : (
          <div className={styles.actions}>
            <Button type="submit">
              {estimate ? <Trans>See how close you are</Trans> : <Trans>Check answer</Trans>}
            </Button>
            <span className={styles.then}>
              <Trans>Then nine more, about {minutesFor(MORE)} minutes</Trans>
            </span>
          </div>
        )}
        <p className={styles.message} role="alert">
          {message}
        </p>
      </form>
    </section>
  );
}
