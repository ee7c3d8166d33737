import { useMemo } from 'react';
import { WorldMap } from '#ui/world-map/world-map.tsx';
import type { DrawingProps } from '../picture.tsx';
import styles from './places.module.css';

/** The map, and below it every place by name in its group: also those that are no country and have no mark. */
export function Places({ picture, lang }: DrawingProps<'map'>) {
  const groups = new Map<string, string[]>();
  for (const { name, group = '' } of picture.places) groups.set(group, [...(groups.get(group) ?? []), name]);
  const marked = useMemo(
    () =>
      picture.places.flatMap(({ country, name }) =>
        country === undefined ? [] : [{ country, name, state: 'plain' as const }],
      ),
    [picture],
  );
  return (
    <div className={styles.places}>
      <WorldMap places={marked} lang={lang} />
      <dl className={styles.groups} lang={lang}>
        {[...groups].map(([group, names]) => (
          <div key={group}>
            {group && <dt>{group}</dt>}
            <dd>{names.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
