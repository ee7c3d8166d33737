import css from './world-map.module.css';

/** `open`: can be picked. `plain`: only shown. */
export type PlaceState = 'open' | 'picked' | 'plain' | 'right' | 'missed' | 'not-right';

/**
 * A sign of 24 px about its own middle.
 * @param small the country is smaller than the sign: then an open one needs it to be seen
 */
export function Mark({ state, small }: { readonly state: PlaceState; readonly small: boolean }) {
  switch (state) {
    case 'open':
      return <circle className={css.mark} data-state={state} r={small ? 9 : 3} />;
    case 'plain':
      return <circle className={css.mark} data-state={state} r="6" />;
    case 'picked':
      return (
        <g className={css.mark} data-state={state}>
          <circle r="11" />
          <circle className={css.inner} r="4.5" />
        </g>
      );
    case 'right':
      return (
        <g className={css.mark} data-state={state}>
          <circle r="11" />
          <path className={css.stroke} d="m-5 .5 3.5 4 6.5-8.500" />
        </g>
      );
    case 'not-right':
      return (
        <g className={css.mark} data-state={state}>
          <rect x="-10" y="-10" width="20" height="20" rx="3" />
          <path className={css.stroke} d="m-4.500-4.500 9 9m0-9-9 9" />
        </g>
      );
    case 'missed':
      return <circle className={css.mark} data-state={state} r="10" />;
  }
}
