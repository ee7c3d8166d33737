/** One topic of the fact map: its facts as a heap of marks on a disc, its name and its count. */
import { Plural, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { Level } from '#domain/study/mastery.ts';
import { honeycomb } from '#parts/charts/honeycomb.ts';
import { MasteryShapeIn, useLevelWord } from '#parts/mastery-mark.tsx';
import styles from './fact-map.module.css';
import { countKnown, levelOf, type States } from './levels.ts';
import type { MapTopic } from './map-groups.ts';

/** Of a mark, from one mark's middle to the next, and from the outermost mark to its heap's edge. In px. */
const MARK = 20;
const PITCH = 27;
const EDGE = 19;
/** So many px are there where topics stand side by side: 62rem, as the style sheet says. */
const PAGE = 992;
/** A topic's name needs this much, however few its facts; heaps stand so far apart. */
const NAME = 112;
const BETWEEN = 12;
/** A column where topics stand in several: 8.25rem. */
const COLUMN = 132;

export interface MarksProps {
  /** Of the bank's words. */
  readonly lang: string;
  readonly states: States;
  readonly chosen: string | undefined;
  /** The one mark that Tab leads to. */
  readonly entry: string | undefined;
  readonly onChoose: (fact: string) => void;
}

/** Where a topic's marks lie and how far its disc reaches, in px. */
function heapOf({ facts }: MapTopic) {
  const { points, radius } = honeycomb(facts.length);
  const right = Math.max(0, ...points.map(({ x }) => x));
  const bottom = Math.max(0, ...points.map(({ y }) => y));
  // A heap that had to grow downwards has straight sides.
  if (bottom > right + 1) return { points, edge: right * PITCH + EDGE, bottom: bottom * PITCH + EDGE };
  return { points, edge: radius * PITCH + EDGE, bottom: radius * PITCH + EDGE };
}

/** Whether it needs more room than one column of several. */
export function isLarge(topic: MapTopic): boolean {
  return 2 * heapOf(topic).edge > COLUMN;
}

/** Whether all of them have room side by side on a wide page. */
export function fitAcross(topics: readonly MapTopic[]): boolean {
  return topics.reduce((sum, topic) => sum + Math.max(NAME, 2 * heapOf(topic).edge + BETWEEN), 0) <= PAGE;
}

export function Heap({
  topic,
  lang,
  states,
  chosen,
  entry,
  onChoose,
}: MarksProps & { readonly topic: MapTopic }) {
  const { points, edge, bottom } = heapOf(topic);
  const known = countKnown(topic.facts, states);
  const total = topic.facts.length;
  const name = `map-${topic.id}`;
  return (
    <>
      <div className={styles.heap}>
        {/* Sizes in rem, so that it grows with the text. */}
        {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset within an SVG */}
        <svg
          role="group"
          aria-labelledby={name}
          className={styles.marks}
          viewBox={`${-edge} ${-bottom} ${2 * edge} ${2 * bottom}`}
          width={`${(2 * edge) / 16}rem`}
          height={`${(2 * bottom) / 16}rem`}
          focusable="false"
        >
          <rect
            className={styles.disc}
            x={1 - edge}
            y={1 - bottom}
            width={2 * edge - 2}
            height={2 * bottom - 2}
            rx={Math.min(edge, bottom) - 1}
          />
          {topic.facts.map((fact, i) => {
            const { x = 0, y = 0 } = points[i] ?? {};
            return (
              <Mark
                key={fact.id}
                id={fact.id}
                lang={lang}
                x={x * PITCH}
                y={y * PITCH}
                level={levelOf(fact, states)}
                text={fact.claim}
                place={i + 1}
                total={total}
                chosen={fact.id === chosen}
                entry={fact.id === entry}
                onChoose={onChoose}
              />
            );
          })}
        </svg>
      </div>
      <p className={styles.label}>
        <span id={name} lang={lang}>
          {topic.title}
        </span>
        <span className={styles.count}>
          <Plural value={total} one={`${known} of #`} other={`${known} of #`} />
        </span>
      </p>
    </>
  );
}

interface MarkProps {
  readonly id: string;
  readonly lang: string;
  readonly x: number;
  readonly y: number;
  readonly level: Level;
  readonly text: string;
  /** Its number within its topic, and of how many. */
  readonly place: number;
  readonly total: number;
  readonly chosen: boolean;
  readonly entry: boolean;
  readonly onChoose: (fact: string) => void;
}

/** One fact. What was not asked yet keeps its words to itself: trying to remember teaches more than reading ahead. */
const Mark = memo(function Mark({
  id,
  lang,
  x,
  y,
  level,
  text,
  place,
  total,
  chosen,
  entry,
  onChoose,
}: MarkProps) {
  const { t } = useLingui();
  const word = useLevelWord();
  const name = level === 'new' ? t`Fact ${place} of ${total}, not asked yet` : `${text} ${word(level)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button within an SVG
    <g
      role="button"
      tabIndex={entry ? 0 : -1}
      aria-label={name}
      aria-current={chosen || undefined}
      lang={lang}
      data-fact={id}
      className={styles.mark}
      transform={`translate(${x} ${y})`}
      onFocus={() => onChoose(id)}
      onClick={() => onChoose(id)}
    >
      <circle className={styles.target} r={PITCH / 2} />
      <g transform={`scale(${MARK / 16})`}>
        <MasteryShapeIn level={level} />
      </g>
    </g>
  );
});
