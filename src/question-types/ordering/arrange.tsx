import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useLayoutEffect, useRef } from 'react';
import { announce } from '#ui/announcer.ts';
import type { ViewProps } from '../view-contract.ts';
import styles from './arrange.module.css';
import { ArrangeRow, type ArrangeRowProps, controlName } from './arrange-row.tsx';
import type { OrderingResponse, OrderingView } from './type.ts';
import { useDragList } from './use-drag-list.tsx';

/** Rows to be put in order: by buttons, by a list of positions, and by dragging once that has been loaded. */
export function Arrange(props: ViewProps<OrderingView, OrderingResponse>) {
  const { view, response, onChange, labelledBy, disabled = false, lang } = props;
  const { t } = useLingui();
  const howId = useId();
  const root = useRef<HTMLDivElement>(null);
  const refocus = useFocusKeeper(root);
  const DragList = useDragList(disabled, () => refocus(focusedControl(root.current)));

  const order = response?.order ?? view.items.map((item) => item.id);
  const textOf = (id: string) => view.items.find((item) => item.id === id)?.text ?? '';

  const move = (id: string, to: number) => {
    const from = order.indexOf(id);
    if (disabled || to === from || to < 0 || to >= order.length) return;
    const rest = order.filter((other) => other !== id);
    onChange({ order: [...rest.slice(0, to), id, ...rest.slice(to)] });
    refocus(focusedControl(root.current));
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
    <div ref={root}>
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

function focusedControl(root: HTMLElement | null): string | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && root?.contains(focused)
    ? (focused.dataset[controlName.key] ?? null)
    : null;
}

/**
 * A row that moves takes its button from under the focus, in browsers that blur what is moved, and so does
 * loading the drag list. After the next render the focus is where it was.
 */
function useFocusKeeper(root: { readonly current: HTMLElement | null }) {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const control = root.current?.querySelector<HTMLElement>(controlName.selector(wanted.current));
    wanted.current = null;
    if (control && control !== document.activeElement) control.focus();
  });
  return (control: string | null) => {
    wanted.current = control;
  };
}
