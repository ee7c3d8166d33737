/** The bank's path, lit where facts were got right: each station a circle, larger from one to the next. */
import { Trans } from '@lingui/react/macro';
import type { BankIndex } from '#domain/bank/delivered.ts';
import type { Share, StationOutcome, TopicOutcome } from './outcome.ts';
import { shareRight } from './outcome.ts';
import styles from './path-lights.module.css';
import { useResultWords } from './use-result-words.ts';

/** Radii of the first station and the last. */
const SMALLEST = 11;
const LARGEST = 32;
/** Room around a circle, for the gap in the line. */
const GAP = 8;

interface PathLightsProps {
  readonly bank: BankIndex;
  readonly stations: readonly StationOutcome[];
  readonly summaries: ReadonlyMap<string, string>;
  /** Those that lie on no station are told beside the path. */
  readonly topics: readonly TopicOutcome[];
}

export function PathLights({ bank, stations, summaries, topics }: PathLightsProps) {
  const words = useResultWords();
  const beside = topics.filter((topic) => !topic.onPath && topic.facts.length > 0);
  return (
    <section aria-labelledby="path" className={styles.path}>
      <h2 id="path" className={styles.title} lang={bank.language}>
        {bank.path?.title}
      </h2>
      <ol className={styles.stations}>
        {stations.map((station, i) => (
          <li key={station.id} className={styles.station}>
            <Light share={station} radius={radiusAt(i, stations.length)} />
            <span className={styles.words}>
              <span className={styles.name} lang={bank.language}>
                {station.title}
              </span>
              <span className={styles.meaning} lang={bank.language}>
                {summaries.get(station.id)}
              </span>
              {station.of > 0 ? (
                <span className={styles.facts}>{words.facts(station)}</span>
              ) : (
                <span className={styles.unasked}>
                  <Trans>not asked this time</Trans>
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {beside.length > 0 && (
        <div className={styles.beside}>
          <h3>
            <Trans>Beside the path</Trans>
          </h3>
          <ul>
            {beside.map((topic) => (
              <li key={topic.id}>
                <span lang={bank.language}>{topic.title ?? topic.id}</span>{' '}
                <span className={styles.facts}>{words.facts(shareRight(topic.facts))}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Circles grow faster towards the end: from one person to a whole system. */
function radiusAt(index: number, count: number): number {
  const along = count > 1 ? index / (count - 1) : 0;
  return SMALLEST + (LARGEST - SMALLEST) * along ** 1.3;
}

/** An empty ring, a ring with a disc whose area is the share got right, or a full disc. The words say the same. */
function Light({ share, radius }: { readonly share: Share; readonly radius: number }) {
  const filled = share.of === 0 ? 0 : share.right / share.of;
  const state = share.of === 0 ? 'unasked' : filled === 0 ? 'open' : filled === 1 ? 'full' : 'part';
  const half = LARGEST + GAP;
  const width = 2 * (radius + GAP);
  return (
    <svg
      className={styles.light}
      data-state={state}
      width={width}
      height={2 * half}
      viewBox={`${-width / 2} ${-half} ${width} ${2 * half}`}
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles.halo} r={radius + GAP} />
      <circle className={styles.ring} r={radius - 1} />
      {filled > 0 && (
        <circle className={styles.lit} r={filled === 1 ? radius : (radius - 1) * Math.sqrt(filled)} />
      )}
    </svg>
  );
}
