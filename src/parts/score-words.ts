import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

export interface Score {
  readonly right: number;
  readonly partly: number;
  readonly notYet: number;
}

/** "7 right", "2 partly", "1 not yet", to be joined; what there is none of is left out. */
export function useScoreWords(): (score: Score) => string[] {
  const { t } = useLingui();
  return ({ right, partly, notYet }) =>
    [
      right > 0 ? t`${plural(right, { one: '# right', other: '# right' })}` : '',
      partly > 0 ? t`${plural(partly, { one: '# partly', other: '# partly' })}` : '',
      notYet > 0 ? t`${plural(notYet, { one: '# not yet', other: '# not yet' })}` : '',
    ].filter(Boolean);
}
