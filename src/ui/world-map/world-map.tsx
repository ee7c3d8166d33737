/**
 * A world map with places on it, each in one state, told apart by shape as well as by colour. It knows no quiz
 * rule, and never stands alone: a list beside it says the same, and is the way for keyboards and screen readers.
 * Its data are large: load it lazily.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { type MouseEvent, useMemo, useRef, useState } from 'react';
import { drawWorld, type Extent } from './geometry.ts';
import { FULL_MARK, markRadii, meantSpot, placeNames } from './layout.ts';
import { Mark, type PlaceState } from './mark.tsx';
import { useKeptCentre, useScale } from './use-map-frame.ts';
import css from './world-map.module.css';

export interface MapPlace {
  /** ISO 3166-1 numeric, three digits. */
  readonly country: string;
  readonly state: PlaceState;
  /** Written beside its mark where there is room. */
  readonly name?: string | undefined;
}

interface WorldMapProps {
  readonly places: readonly MapPlace[];
  readonly extent?: Extent | undefined;
  /** Without it the map is only looked at. */
  readonly onPick?: ((country: string) => void) | undefined;
  /** Of the names. */
  readonly lang?: string | undefined;
}

const ZOOMS = [1, 2, 4] as const;

export function WorldMap({ places, extent, onPick, lang }: WorldMapProps) {
  const { t } = useLingui();
  // Clicking it is a pointer’s shortcut: the list beside it has boxes to tick.
  const codes = places.map(({ country }) => country).join(' ');
  const drawing = useMemo(() => drawWorld(codes.split(' '), extent), [codes, extent]);
  const [zoom, setZoom] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const scale = useScale(svg, drawing.width);
  const onScroll = useKeptCentre(frame, zoom, drawing);

  const shown = places.flatMap((place) => {
    const shape = drawing.shapes.get(place.country);
    return shape ? [{ ...place, shape, id: place.country, x: shape.x * scale, y: shape.y * scale }] : [];
  });
  const radii = markRadii(shown);
  const names = placeNames(
    shown.flatMap(({ id, x, y, name }) =>
      name === undefined ? [] : [{ id, x, y, text: name, radius: radii.get(id) ?? FULL_MARK }],
    ),
    drawing.width * scale,
    drawing.height * scale,
  );

  const pick = (event: MouseEvent<SVGSVGElement>) => {
    if (!onPick || !(event.target instanceof Element)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const under = event.target.closest<SVGElement>('[data-country]')?.dataset.country;
    const country = meantSpot(shown, event.clientX - box.left, event.clientY - box.top, under);
    if (country !== undefined) onPick(country);
  };

  const drawn = (
    <svg
      ref={svg}
      className={css.svg}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      aria-hidden="true"
      focusable="false"
      data-pickable={onPick !== undefined || undefined}
      onClick={pick}
    >
      <path className={css.land} d={drawing.land} />
      <path className={css.borders} d={drawing.borders} />
      {shown.map(({ id, state, shape }) => (
        <path key={id} className={css.shape} data-state={state} data-country={id} d={shape.d} />
      ))}
      {shown.map(({ id, state, shape, x, y }) => (
        <g
          key={id}
          data-country={id}
          transform={`scale(${1 / scale}) translate(${x} ${y}) scale(${(radii.get(id) ?? FULL_MARK) / FULL_MARK})`}
        >
          <Mark state={state} small={shape.size * scale < 2 * FULL_MARK} />
        </g>
      ))}
      {names.map(({ id, text, x, y, anchor }) => (
        <text
          key={id}
          className={css.name}
          lang={lang}
          textAnchor={anchor}
          dominantBaseline="central"
          transform={`scale(${1 / scale}) translate(${x} ${y})`}
        >
          {text}
        </text>
      ))}
    </svg>
  );

  return (
    <div className={css.map}>
      <div
        ref={frame}
        className={css.frame}
        data-zoom={ZOOMS[zoom]}
        // A map's east is right in every language.
        dir="ltr"
        onScroll={onScroll}
        // Enlarged, a wide and low window would show too little.
        style={{ aspectRatio: Math.min(drawing.width / drawing.height, zoom > 0 ? 1.4 : 9) }}
        // Enlarged it scrolls: by a finger, a wheel, or the arrow keys once it has the focus.
        {...(zoom > 0 && { role: 'region', tabIndex: 0, 'aria-label': t`Map, enlarged` })}
      >
        {drawn}
      </div>
      <div className={css.zoom} data-print="no">
        {/* Not `disabled`: the last step would take the focus away with it. */}
        <button type="button" aria-disabled={zoom === 0} onClick={() => setZoom(Math.max(zoom - 1, 0))}>
          <ZoomSign />
          <Trans>Smaller map</Trans>
        </button>
        <button
          type="button"
          aria-disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(Math.min(zoom + 1, ZOOMS.length - 1))}
        >
          <ZoomSign plus />
          <Trans>Larger map</Trans>
        </button>
      </div>
    </div>
  );
}

function ZoomSign({ plus = false }: { readonly plus?: boolean }) {
  return (
    <svg className={css.sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={plus ? 'M3 8h10M8 3v10' : 'M3 8h10'} />
    </svg>
  );
}
