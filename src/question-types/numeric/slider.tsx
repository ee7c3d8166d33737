/** A native range input, drawn as a rail with a bob. Positions are SVG attributes: no inline style. */
import css from './slider.module.css';

interface SliderProps {
  readonly scale: { readonly min: number; readonly max: number; readonly step: number };
  /** Where it stands before it is touched. */
  readonly start: number;
  readonly value: number | undefined;
  readonly valueText: string;
  /** Drawn above the bob. */
  readonly bubble: string;
  readonly ends: { readonly min: string; readonly max: string };
  readonly labelledBy: string;
  readonly disabled: boolean;
  readonly onGive: (value: number) => void;
}

export function Slider(props: SliderProps) {
  const { scale, start, value, onGive } = props;
  const at = Math.min(Math.max(value ?? start, scale.min), scale.max);
  const share = (at - scale.min) / (scale.max - scale.min);
  const percent = `${Math.round(share * 1e4) / 100}%`;
  const wide = props.bubble.length > 3;
  const anchor = wide && share < 0.1 ? 'start' : wide && share > 0.9 ? 'end' : 'middle';
  // A guess at the very middle changes nothing: pressing the slider, Space or Enter gives it.
  const giveStart = () => {
    if (value === undefined && !props.disabled) onGive(start);
  };

  return (
    // A number line runs from left to right in every language.
    <div className={css.slider} dir="ltr">
      <svg className={css.bubble} aria-hidden="true" focusable="false">
        <text x={percent} y="1em" textAnchor={anchor}>
          {props.bubble}
        </text>
      </svg>
      <div className={css.track}>
        <svg className={css.rail} aria-hidden="true" focusable="false">
          {value !== undefined && <line className={css.fill} x1="-12" x2={percent} y1="50%" y2="50%" />}
        </svg>
        <input
          className={value === undefined ? css.untouched : css.range}
          type="range"
          min={scale.min}
          max={scale.max}
          step={scale.step}
          value={at}
          disabled={props.disabled}
          aria-labelledby={props.labelledBy}
          aria-valuetext={props.valueText}
          onChange={(event) => onGive(event.target.valueAsNumber)}
          onPointerUp={giveStart}
          onClick={giveStart}
          onKeyDown={(event) => {
            if (value === undefined && (event.key === ' ' || event.key === 'Enter')) {
              event.preventDefault();
              giveStart();
            }
          }}
        />
      </div>
      <div className={css.ends} aria-hidden="true">
        <span>{props.ends.min}</span>
        <span>{props.ends.max}</span>
      </div>
    </div>
  );
}
