/** The type's own view, of a question of which this device knows no more than the server let it see. */
import { Suspense, use } from 'react';
import { loadView } from '#parts/answer.tsx';
import type { LearnerViewBase } from '#question-types/contract.ts';
import type { ViewProps } from '#question-types/view-contract.ts';

type LiveViewProps = ViewProps<LearnerViewBase, unknown>;

export function LiveView(props: LiveViewProps) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}

function Loaded(props: LiveViewProps) {
  const View = use(loadView(props.view.type));
  return <View {...props} />;
}
