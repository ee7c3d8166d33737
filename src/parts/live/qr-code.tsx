/** A QR code as a drawing: black on white in every theme, as cameras want it, with its quiet margin. */
import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** Modules of white around it, as the standard asks for. */
const MARGIN = 4;

interface QrCodeProps {
  readonly text: string;
  /** What it opens, for those who can't see it. */
  readonly label: string;
}

export function QrCode({ text, label }: QrCodeProps) {
  const { path, size } = useMemo(() => qrPath(text), [text]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className={styles.white} width={size} height={size} />
      <path className={styles.black} d={path} />
    </svg>
  );
}

/** Runs of dark modules, row by row, in a square of `size` with its margin. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; ) {
      if (!row[x]) {
        x += 1;
        continue;
      }
      let run = 1;
      while (row[x + run]) run += 1;
      path += `M${x + MARGIN} ${y + MARGIN}h${run}v1h-${run}z`;
      x += run;
    }
  });
  return { path, size: size + 2 * MARGIN };
}
