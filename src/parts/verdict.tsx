/** How an answer stands, in a few words and a mark: all that is shown of a judgement at once. */
import { useLingui } from '@lingui/react/macro';
import type { ResponseRecord } from '#domain/attempt/record.ts';
import { responseStanding } from '#domain/attempt/results.ts';
import { StandingMark } from './standing-mark.tsx';
import styles from './verdict.module.css';

/** The verdict in a few words; also what the live region says. */
export function useVerdict(): (response: ResponseRecord) => string {
  const { t } = useLingui();
  return (response) => {
    if (response.how === 'shown') return t`Here is the answer`;
    if (response.pretest) return response.fraction === 1 ? t`A good first guess` : t`A first guess`;
    switch (responseStanding(response)) {
      case 'right':
        return t`Right`;
      case 'partly':
        return t`Partly right`;
      case 'not-yet':
        return t`Not quite`;
      case 'estimate':
        return t`Your guess and the figure`;
      default:
        return t`Skipped`;
    }
  };
}

export function Verdict({ response }: { readonly response: ResponseRecord }) {
  const verdict = useVerdict();
  return (
    <p className={styles.verdict} data-standing={responseStanding(response)}>
      <StandingMark
        standing={response.how === 'shown' && !response.pretest ? 'not-yet' : responseStanding(response)}
      />
      <span>{verdict(response)}</span>
    </p>
  );
}
