import { Trans } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './browse.module.css';

/** As many as a page can hold without growing slow. */
const STEP = 25;

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}

/** A list that shows its beginning, and more when asked; focus goes on to the first of what came. */
export function LongList<T>({ items, children }: LongListProps<T>) {
  const [shown, setShown] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  const grew = useRef(false);
  useLayoutEffect(() => {
    if (!grew.current) return;
    grew.current = false;
    const first = list.current?.children[shown - STEP];
    first?.querySelector<HTMLElement>('a, summary')?.focus();
  }, [shown]);
  if (items.length === 0) return null;
  const more = Math.min(STEP, items.length - shown);
  return (
    <>
      <ul ref={list} className={styles.list}>
        {items.slice(0, shown).map(children)}
      </ul>
      {more > 0 && (
        <p className={styles.more}>
          <Button
            look="line"
            onClick={() => {
              grew.current = true;
              setShown(shown + STEP);
            }}
          >
            <Trans>Show {more} more</Trans>
          </Button>
        </p>
      )}
    </>
  );
}
