import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { QrCode } from '#parts/live/qr-code.tsx';
import { makeLink } from '#platform/live-http.ts';
import type { JoinAddress } from '#state/live/address.ts';
import type { KnownGame } from '#state/live/hosted.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useHttpTrouble } from '../http-trouble.ts';
import styles from './dialogs.module.css';

interface ScreensDialogProps {
  readonly game: KnownGame;
  readonly join: JoinAddress;
  readonly onClose: () => void;
}

/** The teacher's view on another screen, and a screen for the room. */
export function ScreensDialog({ game, join, onClose }: ScreensDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>More screens</Trans>}
      onClose={onClose}
      actions={
        <Button onClick={() => dialog.current?.close()}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <section className={styles.stack}>
        <h3>
          <Trans>The teacher’s view</Trans>
        </h3>
        <p>
          <Trans>
            For you alone: who is missing, how answers spread before you reveal, why each option is right or
            not, and extra time for those who need it. It runs the game, too.
          </Trans>
        </p>
        <p>
          <a
            className={buttonClass('line')}
            href={`#game=${game.game}&view=teacher`}
            target="_blank"
            rel="noopener opener"
          >
            <Trans>Open it in a second window</Trans>
          </a>
        </p>
        <PhoneLink game={game} join={join} />
      </section>
      <section className={styles.stack}>
        <h3>
          <Trans>A screen for the room</Trans>
        </h3>
        <p>
          <Trans>
            For a projector beside this screen: large type, no controls, nothing that the room should not see
            yet.
          </Trans>
        </p>
        <RoomLink game={game} />
      </section>
    </Dialog>
  );
}

/** A code that hands over the game must not stand on a mirrored screen unasked. */
function PhoneLink({ game, join }: Pick<ScreensDialogProps, 'game' | 'join'>) {
  const { t } = useLingui();
  const words = useHttpTrouble();
  const [link, setLink] = useState('');
  const [trouble, setTrouble] = useState('');
  const show = async () => {
    const made = await makeLink(game.game, game.token, { for: 'host' });
    if (made.ok) setLink(`${join.address}${made.value.path}&view=teacher`);
    else setTrouble(words(made.refused));
  };
  if (!link)
    return (
      <div className={styles.stack}>
        <p>
          <Button look="line" onClick={() => void show()}>
            <Trans>Show a code for my phone</Trans>
          </Button>
        </p>
        <p className={styles.quiet}>
          <Trans>
            Whoever scans it first can run the game. If your screen is mirrored, cover the projector.
          </Trans>
        </p>
        {trouble && <p role="alert">{trouble}</p>}
      </div>
    );
  return (
    <div className={styles.test}>
      <div className={styles.testQr}>
        <QrCode text={link} label={t`QR code that opens the teacher’s view on your phone`} />
      </div>
      <p>
        <Trans>Scan it with your phone. It works once, for ten minutes.</Trans>
      </p>
    </div>
  );
}

function RoomLink({ game }: { readonly game: KnownGame }) {
  const words = useHttpTrouble();
  const [path, setPath] = useState('');
  const [trouble, setTrouble] = useState('');
  const asked = useRef(false);
  const renew = () =>
    makeLink(game.game, game.token, { for: 'room' }).then((made) => {
      if (made.ok) setPath(made.value.path);
      else setTrouble(words(made.refused));
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void renew();
  }, []);
  if (trouble) return <p role="alert">{trouble}</p>;
  return (
    <p>
      <a
        className={buttonClass('line')}
        aria-disabled={path === '' || undefined}
        href={path ? `../${path}` : undefined}
        target="_blank"
        rel="noreferrer"
        // Each link works once: the next window needs another.
        onClick={() => setTimeout(() => void renew(), 0)}
      >
        <Trans>Open the room’s screen</Trans>
      </a>
    </p>
  );
}
