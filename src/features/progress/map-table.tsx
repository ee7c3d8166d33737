import { Trans } from '@lingui/react/macro';
import { MasteryShape, useLevelWord } from '#parts/mastery-mark.tsx';
import { BEST_FIRST, countLevels, type States } from './levels.ts';
import type { MapGroups } from './map-groups.ts';
import styles from './map-table.module.css';

interface MapTableProps {
  readonly groups: MapGroups;
  readonly states: States;
  /** Of the topics' titles. */
  readonly lang: string;
}

/** The map in numbers: each topic's facts by level. */
export function MapTable({ groups, states, lang }: MapTableProps) {
  const word = useLevelWord();
  const topics = [...groups.stations.flatMap((station) => station.topics), ...groups.beside];
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Topic</Trans>
            </th>
            {BEST_FIRST.map((level) => (
              <th key={level} scope="col">
                <MasteryShape level={level} /> <span className={styles.word}>{word(level)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => {
            const counts = countLevels(topic.facts, states);
            return (
              <tr key={topic.id}>
                <th scope="row" lang={lang}>
                  {topic.title}
                </th>
                {BEST_FIRST.map((level) => (
                  <td key={level}>{counts[level]}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
