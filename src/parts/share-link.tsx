/** "Share this quiz": a link that opens this very quiz, in the clipboard where the browser has one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import { fileAddress } from '#platform/base.ts';
import { withBank } from '#state/banks.ts';
import { announce } from '#ui/announcer.ts';
import { Button } from '#ui/button.tsx';
import styles from './share-link.module.css';

interface ShareLinkProps {
  /** As quizToFragment writes it (domain/quiz/link.ts), without `#`. Holds the seed: the same quiz for all. */
  readonly fragment: string;
  readonly bank: BankIndex;
}

/** On plain http there is no clipboard, and a browser may refuse: the link can then be copied by hand. */
async function copy(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return false;
  }
}

/** A button, and below it the link once it was asked for. Stands in a row of actions that wraps. */
export function ShareLink({ fragment, bank }: ShareLinkProps) {
  const { t } = useLingui();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [shared, setShared] = useState<{ readonly address: string; readonly copied: boolean } | null>(null);
  const address = () => fileAddress(withBank(`/quiz/#${fragment}`, bank).slice(1));

  const share = async () => {
    const link = address();
    const copied = await copy(link);
    setShared({ address: link, copied });
    announce(copied ? t`Link copied` : t`The link is selected. Copy it from the field.`);
  };

  // A link of other choices than those on the page would mislead.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quiz is what triggers it
  useEffect(() => setShared(null), [fragment, bank]);

  useLayoutEffect(() => {
    if (!shared || shared.copied) return;
    field.current?.focus();
    field.current?.select();
  }, [shared]);

  return (
    <span className={styles.share}>
      <Button look="line" aria-expanded={shared !== null} onClick={() => void share()}>
        <Trans>Share this quiz</Trans>
      </Button>
      {shared && (
        <span className={styles.panel}>
          <label htmlFor={id}>
            {shared.copied ? (
              <Trans>Link copied. It opens this very quiz, anywhere.</Trans>
            ) : (
              <Trans>Copy this link. It opens this very quiz, anywhere.</Trans>
            )}
          </label>
          <span className={styles.row}>
            <input
              ref={field}
              id={id}
              className={styles.address}
              readOnly
              dir="ltr"
              value={shared.address}
              aria-describedby={`${id}-holds`}
              onFocus={(event) => event.target.select()}
            />
          </span>
          <span id={`${id}-holds`} className={styles.quiet}>
            <Trans>The link holds the choice of questions and nothing about you.</Trans>
          </span>
        </span>
      )}
    </span>
  );
}
