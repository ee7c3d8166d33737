/** A word that opens its explanation. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState } from 'react';
import type { GlossaryEntry } from '#domain/bank/reading.ts';
import { announce } from '#ui/announcer.ts';
import styles from './glossary-term.module.css';

/** In the top layer nothing clips it. Where a browser knows no popovers it stands within the text. */
const popover =
  typeof HTMLElement !== 'undefined' && 'showPopover' in HTMLElement.prototype ? 'manual' : undefined;

interface GlossaryTermProps {
  readonly entry: GlossaryEntry;
  /** As it stands in the text. */
  readonly word: string;
}

/**
 * The explanation is a popover that we open and close ourselves (`manual`), so that a second tap on the word
 * closes it. Focus stays on the word; the explanation comes next in the order, and the live region says it.
 */
export function GlossaryTerm({ entry, word }: GlossaryTermProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const close = () => {
    if (whole.current?.contains(document.activeElement)) button.current?.focus();
    setOpen(false);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `close` uses nothing that changes while it is open
  useEffect(() => {
    if (!open) return;
    if (popover) note.current?.showPopover();
    announce(t`Our explanation: ${entry.explanation}`);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onElsewhere, true);
    document.addEventListener('focusin', onElsewhere, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onElsewhere, true);
      document.removeEventListener('focusin', onElsewhere, true);
    };
  }, [open]);

  return (
    <span ref={whole}>
      <button
        ref={button}
        type="button"
        className={styles.term}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {word}
      </button>
      {open && (
        <span ref={note} id={id} role="note" popover={popover} className={styles.note}>
          <span className={styles.mark}>
            <Trans>Our explanation</Trans>
          </span>
          <span className={styles.text}>
            <strong>{entry.term}</strong>: {entry.explanation}
          </span>
          <button type="button" className={styles.close} onClick={close}>
            <Trans>Close</Trans>
          </button>
        </span>
      )}
    </span>
  );
}
