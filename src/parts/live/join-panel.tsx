/** How to come in: the address to type, the code, and both as a QR code. */
import { Trans, useLingui } from '@lingui/react/macro';
import styles from './join-panel.module.css';
import { QrCode } from './qr-code.tsx';
import { joinLink, spacedCode, typedAddress } from './room-state.ts';

interface JoinPanelProps {
  /** With a slash at its end; empty: not known yet. */
  readonly address: string;
  readonly code: string;
}

export function JoinPanel({ address, code }: JoinPanelProps) {
  const { t } = useLingui();
  // Letter by letter: read as a word, nobody could type it.
  const spelled = [...code].join(' ');
  return (
    <div className={styles.panel}>
      <dl className={styles.ways}>
        <div>
          <dt>
            <Trans>Go to</Trans>
          </dt>
          <dd className={styles.address} dir="ltr">
            {address ? `${typedAddress(address)}/join` : ' '}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>and type</Trans>
          </dt>
          <dd className={styles.code} dir="ltr">
            <span aria-hidden="true">{spacedCode(code)}</span>
            <span className={styles.heard}>{spelled}</span>
          </dd>
        </div>
      </dl>
      {address && (
        <figure className={styles.qr}>
          <QrCode text={joinLink(address, code)} label={t`QR code of the address, with the code in it`} />
          <figcaption>
            <Trans>or scan this</Trans>
          </figcaption>
        </figure>
      )}
    </div>
  );
}
