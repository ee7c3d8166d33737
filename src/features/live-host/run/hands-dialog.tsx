import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import type { ShownQuestion } from '#parts/live/room-state.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { optionLetter } from '#ui/option-row.tsx';
import { handsFor } from './actions.ts';
import styles from './dialogs.module.css';
import { RefusedHere } from './refused.tsx';
import type { Act } from './run-game.tsx';

interface HandsDialogProps {
  readonly phase: ShownQuestion;
  readonly lang: string;
  readonly act: Act;
  readonly onClose: () => void;
}

/** As domain and protocol allow. */
const MOST_HANDS = 10_000;

/** Without phones: hands go up for each letter, and their number is typed in. */
export function HandsDialog({ phase, lang, act, onClose }: HandsDialogProps) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const options = handsFor(phase.view);
  const [hands, setHands] = useState<Readonly<Record<string, string>>>({});
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const counted = Object.fromEntries(
      options.map(({ id }) => [
        id,
        Math.min(MOST_HANDS, Math.max(0, Math.round(Number(hands[id] ?? 0)) || 0)),
      ]),
    );
    if (await act({ do: 'count-hands', hands: counted })) dialog.current?.close();
  };
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>Count the hands</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="hands">
            <Trans>Take these counts</Trans>
          </Button>
          <Button look="line" onClick={() => dialog.current?.close()}>
            <Trans>Cancel</Trans>
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>
        <Trans>Read the letters out one by one. A hand for each who would choose it.</Trans>
      </p>
      <RefusedHere />
      <form id="hands" className={styles.hands} onSubmit={(event) => void save(event)}>
        {options.map(({ id, text, value }, index) => (
          <label key={id}>
            <span className={styles.handLetter}>{optionLetter(index)}</span>
            <span lang={text === undefined ? undefined : lang}>{text ?? (value ? t`True` : t`False`)}</span>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST_HANDS}
              value={hands[id] ?? ''}
              onChange={(event) => setHands({ ...hands, [id]: event.target.value })}
            />
          </label>
        ))}
      </form>
    </Dialog>
  );
}
