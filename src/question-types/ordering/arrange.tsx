import { Trans, useLingui } from '@lingui/react/macro';
import { type FocusEvent, useId, useLayoutEffect, useRef } from 'react';
import { announce } from '#ui/announcer.ts';
import { useForPointers } from '#ui/use-for-pointers.ts';
import type { ViewProps } from '../view-contract.ts';
import styles from './arrange.module.css';
import { ArrangeRow, type ArrangeRowProps, controlName } from './arrange-row.tsx';
import type { OrderingResponse, OrderingView } from './type.ts';

const loadDragList = () => import('./drag.tsx').then(({ DragList }) => DragList);

/** Rows to be put in order: by buttons, by a list of positions, and by dragging once that has been loaded. */
export function Arrange(props: ViewProps<OrderingView, OrderingResponse>) {
  const { view, response, onChange, labelledBy, disabled = false, lang } = props;
  const { t } = useLingui();
  const howId = useId();
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKeeper(root);
  const Loaded = useForPointers(loadDragList);
  const DragList = disabled ? null : Loaded;

  const order = response?.order ?? view.items.map((item) => item.id);
  const textOf = (id: string) => view.items.find((item) => item.id === id)?.text ?? '';

  const move = (id: string, to: number) => {
    const from = order.indexOf(id);
    if (disabled || to === from || to < 0 || to >= order.length) return;
    const rest = order.filter((other) => other !== id);
    onChange({ order: [...rest.slice(0, to), id, ...rest.slice(to)] });
    const [text, position, count] = [textOf(id), to + 1, order.length];
    announce(t`${text}, position ${position} of ${count}`);
  };
  const rows: ArrangeRowProps[] = order.map((id, index) => ({
    id,
    text: textOf(id),
    index,
    count: order.length,
    lang,
    disabled,
    onMove: (to) => move(id, to),
  }));

  return (
    <div ref={root} {...keepFocus}>
      <p id={howId} className={styles.how}>
        {DragList ? (
          <Trans>Put the rows in order. Drag them, or use the buttons.</Trans>
        ) : (
          <Trans>Put the rows in order with the buttons.</Trans>
        )}
      </p>
      {view.ends && (
        <p className={styles.end} lang={lang}>
          {view.ends.first}
        </p>
      )}
      {DragList ? (
        <DragList rows={rows} labelledBy={labelledBy} describedBy={howId} />
      ) : (
        <ol className={styles.list} aria-labelledby={labelledBy} aria-describedby={howId}>
          {rows.map((row) => (
            <ArrangeRow key={row.id} {...row} />
          ))}
        </ol>
      )}
      {view.ends && (
        <p className={styles.end} lang={lang}>
          {view.ends.last}
        </p>
      )}
    </div>
  );
}

/**
 * A row that moves takes its control from under the focus, in browsers that blur what is moved, and so does the
 * drag list when it has been loaded and takes the rows' place. React hears of neither while it changes the page,
 * so the last focus it did hear of is the learner's: that control has it again after the change.
 */
function useFocusKeeper(root: { readonly current: HTMLElement | null }) {
  const focused = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || root.current?.contains(document.activeElement)) return;
    root.current?.querySelector<HTMLElement>(controlName.selector(focused.current))?.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      focused.current = target.dataset[controlName.key] ?? null;
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}
