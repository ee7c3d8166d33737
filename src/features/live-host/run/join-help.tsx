import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef } from 'react';
import { QrCode } from '#parts/live/qr-code.tsx';
import { joinLink, spacedCode, typedAddress } from '#parts/live/room-state.ts';
import { isLoopback, type JoinAddress } from '#state/live/address.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './dialogs.module.css';

interface JoinHelpProps {
  readonly code: string;
  readonly join: JoinAddress;
  readonly onClose: () => void;
}

/** "Test join": whether a phone gets through, and in plain words why not. */
export function JoinHelp({ code, join, onClose }: JoinHelpProps) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const { address, addresses, info, choose } = join;
  const link = joinLink(address, code);
  return (
    <Dialog
      dialog={dialog}
      title={<Trans>Test join: does a phone get through?</Trans>}
      onClose={onClose}
      actions={
        <Button onClick={() => dialog.current?.close()}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <div className={styles.test}>
        <div className={styles.testQr}>
          {address && <QrCode text={link} label={t`QR code for joining`} />}
        </div>
        <div className={styles.stack}>
          <p>
            <Trans>
              Scan this with one phone before the others do. It should lead straight to “Join”, with no code
              to type. By hand the code is <strong dir="ltr">{spacedCode(code)}</strong>.
            </Trans>
          </p>
          <p>
            <a href={link} target="_blank" rel="noreferrer">
              <Trans>Or try it in a new tab here</Trans>
            </a>
          </p>
        </div>
      </div>

      {addresses.length > 1 && (
        <fieldset className={styles.addresses}>
          <legend>
            <Trans>1. Is it the right address?</Trans>
          </legend>
          <p className={styles.quiet}>
            <Trans>This computer has several. Choose the one of the Wi-Fi that the phones are on.</Trans>
          </p>
          {addresses.map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={one === address} onChange={() => choose(one)} />
              <span dir="ltr">{typedAddress(one)}</span>
              {isLoopback(one) && (
                <small>
                  <Trans>works on this computer alone</Trans>
                </small>
              )}
            </label>
          ))}
        </fieldset>
      )}
      {addresses.length <= 1 && isLoopback(address) && (
        <p>
          <Trans>
            This computer seems to be on no network: its only address works on this computer alone. Join the
            Wi-Fi, then restart the server.
          </Trans>
        </p>
      )}
      <h3>
        {addresses.length > 1 ? <Trans>2. Still nothing?</Trans> : <Trans>If the phone shows nothing</Trans>}
      </h3>
      <ul className={styles.reasons}>
        <li>
          <strong>
            <Trans>Another network.</Trans>
          </strong>{' '}
          <Trans>
            Phones on mobile data, or on another Wi-Fi, can’t see this computer. Use the same Wi-Fi.
          </Trans>
        </li>
        <li>
          <strong>
            <Trans>A guest Wi-Fi.</Trans>
          </strong>{' '}
          <Trans>
            Many keep devices apart from each other. Take the school’s own Wi-Fi, or let this laptop open a
            hotspot and have the phones join that.
          </Trans>
        </li>
        <li>
          <strong>
            <Trans>A firewall.</Trans>
          </strong>{' '}
          <Trans>
            This computer may refuse visitors. Allow Node.js on private networks when the system asks, or in
            its firewall settings.
          </Trans>
        </li>
        <li>
          <strong>
            <Trans>No luck?</Trans>
          </strong>{' '}
          <Trans>Play without phones: start the game, let hands go up, and count them.</Trans>
        </li>
      </ul>
      {info && !info.secure && (
        <p className={styles.note}>
          <Trans>
            This server speaks plain http: someone skilled on the same network could read along. Let people
            use made-up names, or ask your technician to add https (in the hosting guide).
          </Trans>
        </p>
      )}
    </Dialog>
  );
}
