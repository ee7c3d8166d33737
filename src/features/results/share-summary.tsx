/** A summary in plain text, without names, to hand on or to print. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import type { Results } from '#domain/attempt/results.ts';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import { type StationOutcome, shareRight, type TopicOutcome, tally } from './outcome.ts';
import styles from './results-page.module.css';
import { useResultWords } from './use-result-words.ts';

interface ShareSummaryProps {
  readonly bank: BankIndex;
  readonly attempt: Attempt;
  readonly results: Results;
  readonly title: string;
  readonly stations: readonly StationOutcome[];
  readonly topics: readonly TopicOutcome[];
}

/** `closed`: the learner changed their mind in the system's own dialog. */
type Way = 'shared' | 'copied' | 'by-hand' | 'closed';

async function handOn(text: string): Promise<Way> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ text });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'closed';
      // Refused by the browser: the clipboard may still work.
    }
  }
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // On plain http there is no clipboard.
    return 'by-hand';
  }
}

export function ShareSummary(props: ShareSummaryProps) {
  const { t } = useLingui();
  const id = useId();
  const text = useSummaryText(props);
  const field = useRef<HTMLTextAreaElement>(null);
  const [way, setWay] = useState<Way>('closed');

  const share = async () => {
    const done = await handOn(text);
    setWay(done);
    if (done === 'copied') announce(t`Summary copied`);
    if (done === 'by-hand') announce(t`The summary is selected. Copy it from the field.`);
  };
  useLayoutEffect(() => {
    if (way !== 'by-hand') return;
    field.current?.focus();
    field.current?.select();
  }, [way]);

  return (
    <section aria-labelledby={`${id}-title`} data-print="no">
      <h2 id={`${id}-title`}>
        <Trans>Keep or show this summary</Trans>
      </h2>
      <p className={styles.aside}>
        <Trans>It holds counts by topic, and no name.</Trans>
      </p>
      <div className={styles.actions}>
        <Button look="line" onClick={() => void share()}>
          <Trans>Share the summary</Trans>
        </Button>
        <Button look="plain" onClick={() => window.print()}>
          <Trans>Print this page</Trans>
        </Button>
        {way === 'copied' && <Trans>Summary copied</Trans>}
      </div>
      {way === 'by-hand' && (
        <p className={styles.byHand}>
          <label htmlFor={id}>
            <Trans>Copy this text</Trans>
          </label>
          <textarea ref={field} id={id} readOnly rows={8} value={text} />
        </p>
      )}
    </section>
  );
}

function useSummaryText({ bank, attempt, results, title, stations, topics }: ShareSummaryProps): string {
  const { i18n } = useLingui();
  const words = useResultWords();
  const all = tally(results.questions);
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long' }).format(attempt.startedAt);
  const parts = stations
    .filter((station) => station.of > 0)
    .map((station) => `${station.title}: ${words.facts(station)}`);
  const beside = topics
    .filter((topic) => topic.facts.length > 0 && !(topic.onPath && stations.length > 0))
    .map((topic) => `${topic.title ?? topic.id}: ${words.facts(shareRight(topic.facts))}`);
  return [`${bank.title} · ${title}`, day, words.headline(all), words.aside(all), '', ...parts, ...beside]
    .filter((line, i) => line !== '' || i === 4)
    .join('\n')
    .trim();
}
