import { useLingui } from '@lingui/react/macro';
import { Others, ReviewList, ReviewRow } from '#ui/placing/placed-review.tsx';
import { VerdictMark } from '#ui/verdict-mark.tsx';
import type { Feedback } from '../contract.ts';
import type { ViewProps } from '../view-contract.ts';
import type { MapResponse, MapView } from './type.ts';

interface MapReviewProps extends ViewProps<MapView, MapResponse> {
  readonly feedback: Feedback<MapResponse>;
}

/** The places that were picked or keyed, each with how it stands and why; the others folded away. */
export function MapReview({ view, response, feedback, labelledBy, lang }: MapReviewProps) {
  const { t } = useLingui();
  const shownOnly = (response?.places.length ?? 0) === 0;
  const one = feedback.key.places.length === 1;
  const rows = view.places.map((place) => ({ ...place, ...feedback.parts[place.id] }));
  return (
    <>
      <ReviewList labelledBy={labelledBy}>
        {rows.map(({ id, text, verdict, rationale }) => {
          if (verdict === undefined || verdict === 'neutral') return null;
          const stands = verdict === 'missed' && (shownOnly || one) ? 'right' : verdict;
          let word = t`Right`;
          if (verdict === 'not-right') word = one ? t`Your answer` : t`Not part of it`;
          else if (verdict === 'missed' && one) word = t`The answer`;
          else if (verdict === 'missed')
            word = shownOnly ? t`Part of the answer` : t`Missed: part of the answer`;
          return (
            <ReviewRow key={id} title={text} verdict={stands} rationale={rationale} lang={lang}>
              <VerdictMark verdict={stands}>{word}</VerdictMark>
            </ReviewRow>
          );
        })}
      </ReviewList>
      <Others
        lang={lang}
        others={rows.flatMap(({ text, verdict, rationale }) =>
          verdict === 'neutral' && rationale !== undefined ? [{ text, rationale }] : [],
        )}
      />
    </>
  );
}
