import { useLingui } from '@lingui/react/macro';
import { lazy, useId } from 'react';
import { announce } from '#ui/announcer.ts';
import { IfLoaded } from '#ui/if-loaded.tsx';
import type { ViewProps } from '../view-contract.ts';
import { MapReview } from './review.tsx';
import type { MapResponse, MapView } from './type.ts';
import css from './view.module.css';

const WorldMap = lazy(async () => ({ default: (await import('#ui/world-map/world-map.tsx')).WorldMap }));

/** The map, and the same places as a list of boxes to tick: whoever can't use one has the other. */
export function View(props: ViewProps<MapView, MapResponse>) {
  const { view, response, onChange, feedback, labelledBy, disabled = false, lang } = props;
  const { t } = useLingui();
  const id = useId();
  const picked = response?.places ?? [];
  const toggle = (place: string) =>
    onChange({
      places: picked.includes(place) ? picked.filter((other) => other !== place) : [...picked, place],
    });
  const pickOnMap = (country: string) => {
    const place = view.places.find((p) => p.country === country);
    if (!place) return;
    toggle(place.id);
    const name = place.text;
    announce(picked.includes(place.id) ? t`${name}: no longer picked.` : t`${name}: picked.`);
  };

  return (
    <fieldset
      className={css.map}
      aria-labelledby={labelledBy}
      aria-describedby={feedback ? undefined : `${id}-how`}
    >
      {!feedback && <p id={`${id}-how`} className={css.how}>{t`Pick on the map or in the list.`}</p>}
      <IfLoaded
        meanwhile={<div className={css.meanwhile} style={{ aspectRatio: roughAspect(view.extent) }} />}
      >
        <WorldMap
          places={view.places.map((place) => {
            const verdict = feedback?.parts[place.id]?.verdict;
            if (verdict && verdict !== 'neutral') {
              // After "Show me" nothing was missed.
              const state = verdict === 'missed' && picked.length === 0 ? 'right' : verdict;
              return { country: place.country, state, name: place.text };
            }
            const chosen = !feedback && picked.includes(place.id);
            return {
              country: place.country,
              state: chosen ? 'picked' : 'open',
              name: chosen ? place.text : undefined,
            };
          })}
          extent={view.extent}
          onPick={feedback || disabled ? undefined : pickOnMap}
          lang={lang}
        />
      </IfLoaded>
      {feedback ? (
        <MapReview {...props} feedback={feedback} />
      ) : (
        <ul className={css.list}>
          {view.places.map((place) => (
            <li key={place.id}>
              <label className={css.place}>
                <input
                  type="checkbox"
                  checked={picked.includes(place.id)}
                  disabled={disabled}
                  onChange={() => toggle(place.id)}
                />
                <span lang={lang}>{place.text}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

/** About the shape that the map will have, so that the list below hardly moves when it comes. */
function roughAspect(extent: MapView['extent']): number {
  if (!extent) return 1000 / 425;
  const [west, south, east, north] = extent;
  const span = east > west ? east - west : east - west + 360;
  const aspect = (span * Math.cos(((south + north) / 2) * (Math.PI / 180))) / (north - south);
  return Math.min(Math.max(aspect, 1000 / 850), 1000 / 350);
}
