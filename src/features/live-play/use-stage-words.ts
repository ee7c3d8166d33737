import { useLingui } from '@lingui/react/macro';
import type { QuestionPhase } from '#state/live/answering.ts';

/** What goes on just now, in a sentence; empty while there is nothing to do but answer, or to read the result. */
export function useStageWords(): (stage: QuestionPhase['question']['stage'], paused: boolean) => string {
  const { t } = useLingui();
  return (stage, paused) => {
    if (paused && stage !== 'revealed') return t`The host has paused the game. The clock stands still.`;
    switch (stage) {
      case 'shown':
        return t`Read the question first. You can answer in a moment.`;
      case 'closed':
        return t`The question is closed. The answer comes soon.`;
      case 'discussion':
        return t`Talk about it with the people near you. You will be asked once more.`;
      default:
        return '';
    }
  };
}
