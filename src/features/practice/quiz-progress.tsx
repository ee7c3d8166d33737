import { memo } from 'react';
import type { Attempt } from '#domain/attempt/attempt.ts';
import { responseStanding } from '#domain/attempt/results.ts';
import { PlumbLine } from '#parts/plumb-line.tsx';
import { useAfterPaint } from '#state/use-after-paint.ts';

interface QuizProgressProps {
  readonly turns: Attempt['turns'];
  /** The turn on the screen, from 0. */
  readonly current: number;
}

/** How the quiz has gone so far. It follows an answer once the answer's own verdict is on the screen. */
export function QuizProgress({ turns, current }: QuizProgressProps) {
  return <Drawn turns={useAfterPaint(turns)} current={current} />;
}

const Drawn = memo(function Drawn({ turns, current }: QuizProgressProps) {
  return <PlumbLine standings={turns.map(({ response }) => responseStanding(response))} current={current} />;
});
