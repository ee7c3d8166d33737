/** A hundred dots, some of them full: a share that can be counted. Decoration beside words that say the same. */
import css from './hundred-dots.module.css';

const DOTS = Array.from({ length: 100 }, (_, i) => i);

/**
 * @param full how many dots are full, 0–100
 * @param ringed how many stand in a ring, to compare with; told apart by shape, not by colour
 */
export function HundredDots({ full, ringed = 0 }: { readonly full: number; readonly ringed?: number }) {
  return (
    <svg className={css.dots} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      {DOTS.map((i) => {
        const x = (i % 10) * 10 + 5;
        const y = Math.floor(i / 10) * 10 + 5;
        return (
          <g key={i}>
            {i < ringed && <circle className={css.ring} cx={x} cy={y} r="4.3" />}
            <circle
              className={i < full ? css.full : css.empty}
              cx={x}
              cy={y}
              r={ringed === 0 ? 3.6 : i < ringed ? 2.6 : 3.6}
            />
          </g>
        );
      })}
    </svg>
  );
}

/** What full and ringed dots look like, for a line of the legend. */
export function DotSign({ ring }: { readonly ring: boolean }) {
  return (
    <svg className={css.sign} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <circle className={ring ? css.ring : css.full} cx="5" cy="5" r={ring ? 4.2 : 4} />
    </svg>
  );
}
