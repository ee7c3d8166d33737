import { PlacedReview } from '#ui/placing/placed-review.tsx';
import { Placing } from '#ui/placing/placing.tsx';
import { placedRows } from '../placed-rows.ts';
import type { ViewProps } from '../view-contract.ts';
import type { MatchingResponse, MatchingView } from './type.ts';

export function View(props: ViewProps<MatchingView, MatchingResponse>) {
  const { view, response, onChange, feedback, labelledBy, disabled, lang } = props;
  if (feedback) {
    return (
      <PlacedReview
        rows={placedRows(view.items, view.targets, response?.pairs, feedback.key.pairs, feedback.parts)}
        asked={response !== null}
        labelledBy={labelledBy}
        lang={lang}
      />
    );
  }
  return (
    <Placing
      items={view.items}
      targets={view.targets}
      placed={response?.pairs ?? {}}
      onPlaced={(pairs) => onChange({ pairs })}
      each="one"
      labelledBy={labelledBy}
      disabled={disabled}
      lang={lang}
    />
  );
}
