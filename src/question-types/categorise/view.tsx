import { PlacedReview } from '#ui/placing/placed-review.tsx';
import { Placing } from '#ui/placing/placing.tsx';
import { placedRows } from '../placed-rows.ts';
import type { ViewProps } from '../view-contract.ts';
import type { CategoriseResponse, CategoriseView } from './type.ts';

export function View(props: ViewProps<CategoriseView, CategoriseResponse>) {
  const { view, response, onChange, feedback, labelledBy, disabled, lang } = props;
  if (feedback) {
    return (
      <PlacedReview
        rows={placedRows(view.items, view.categories, response?.placed, feedback.key.placed, feedback.parts)}
        asked={response !== null}
        labelledBy={labelledBy}
        lang={lang}
      />
    );
  }
  return (
    <Placing
      items={view.items}
      targets={view.categories}
      placed={response?.placed ?? {}}
      onPlaced={(placed) => onChange({ placed })}
      each="any"
      labelledBy={labelledBy}
      disabled={disabled}
      lang={lang}
    />
  );
}
