/** The fact map: every fact a mark in its place for good, filled as it is learned; a station's heap of facts is its size. */
import { Trans } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { BankIndex } from '#domain/bank/delivered.ts';
import styles from './fact-map.module.css';
import { FactPanel } from './fact-panel.tsx';
import { fitAcross, Heap, isLarge, type MarksProps } from './heap.tsx';
import type { States } from './levels.ts';
import type { MapGroups, MapTopic } from './map-groups.ts';
import { MAP_KEYS, markFor } from './map-keys.ts';

interface FactMapProps {
  readonly bank: BankIndex;
  readonly groups: MapGroups;
  readonly states: States;
}

export function FactMap({ bank, groups, states }: FactMapProps) {
  const map = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  const marks = () => [...(map.current?.querySelectorAll<SVGGElement>('[data-fact]') ?? [])];
  const markOf = (id: string | undefined) => marks().find((mark) => mark.dataset.fact === id);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!(event.target instanceof Element) || !event.target.matches('[data-fact]')) return;
    if (event.key === 'Escape') setChosen(undefined);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      panel.current?.focus();
    }
    if (!MAP_KEYS.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    markFor(event.key, event.target, marks())?.focus();
  };
  const first = groups.facts[0]?.id;
  const fact = groups.facts.find(({ id }) => id === chosen);
  const common = { lang: bank.language, states, chosen, entry: fact?.id ?? first, onChoose: setChosen };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the marks within are the buttons */}
      <div ref={map} className={styles.map} onKeyDown={onKeyDown}>
        {groups.stations.length > 0 && (
          <ol
            className={styles.path}
            data-across={fitAcross(groups.stations.flatMap(({ topics }) => topics))}
          >
            {groups.stations.map(({ id, title, topics }) => (
              <li key={id} className={styles.station}>
                <h3 className={styles.title} lang={bank.language}>
                  {title}
                </h3>
                <Topics topics={topics} {...common} />
              </li>
            ))}
          </ol>
        )}
        {groups.beside.length > 0 && (
          <div className={styles.beside} data-across={fitAcross(groups.beside)}>
            {groups.stations.length > 0 && (
              <h3 className={styles.besideTitle}>
                <Trans>Beside the path</Trans>
              </h3>
            )}
            <Topics topics={groups.beside} {...common} />
          </div>
        )}
      </div>
      {fact && (
        <FactPanel
          key={fact.id}
          ref={panel}
          bank={bank}
          fact={fact}
          state={states.get(fact.id)}
          onClose={() => {
            markOf(fact.id)?.focus();
            setChosen(undefined);
          }}
        />
      )}
    </>
  );
}

function Topics({ topics, ...rest }: MarksProps & { readonly topics: readonly MapTopic[] }) {
  return (
    <ul className={styles.topics}>
      {topics.map((topic) => (
        <li key={topic.id} className={styles.topic} data-large={isLarge(topic)}>
          <Heap topic={topic} {...rest} />
        </li>
      ))}
    </ul>
  );
}
