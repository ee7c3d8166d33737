import { useLingui } from '@lingui/react/macro';
import type { ReportParticipant, ReportQuestion } from '#domain/game/report.ts';

type Flag = NonNullable<ReportQuestion['statistics']>['flags'][number];

/** What the numbers say of a question, for someone who never heard of statistics. */
export function useFlagWords(): (flag: Flag) => string {
  const { t } = useLingui();
  return (flag) => {
    switch (flag) {
      case 'very-hard':
        return t`Very hard for this class.`;
      case 'very-easy':
        return t`Nearly everyone knew it.`;
      case 'tells-little':
        return t`It hardly tells strong from weak.`;
      case 'check-key-negative':
        return t`Those who were weaker elsewhere did better here: check the key.`;
      case 'check-key-outchosen':
        return t`Another option was chosen more often than the answer: check the key.`;
      case 'check-key-strong-distractor':
        return t`Those who were strong elsewhere chose another option: check the key.`;
    }
  };
}

/** How a person is called once names are gone. */
export function usePersonName(): (person: Pick<ReportParticipant, 'name' | 'seat'>) => string {
  const { t } = useLingui();
  return ({ name, seat }) => name ?? t`Person ${seat + 1}`;
}

/** "12 s", "1 min 5 s"; a dash where nobody answered. */
export function useDuration(): (ms: number | null) => string {
  const { t } = useLingui();
  return (ms) => {
    if (ms === null) return '–';
    if (ms < 1000) return t`under 1 s`;
    const seconds = Math.round(ms / 1000);
    const minutes = Math.floor(seconds / 60);
    const rest = seconds % 60;
    return minutes === 0 ? t`${seconds} s` : t`${minutes} min ${rest} s`;
  };
}

export const percentOf = (share: number): number => Math.round(100 * share);
