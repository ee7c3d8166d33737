import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The buttons; closing is up to one of them (`dialog.current?.close()`), to Escape, or to the back gesture. */
  readonly actions: ReactNode;
  /** However it was closed. */
  readonly onClose: () => void;
  readonly dialog?: RefObject<HTMLDialogElement | null>;
}

/** A native modal dialog, open as long as it is rendered. Focus starts at its title and returns by itself. */
export function Dialog({ title, children, actions, onClose, dialog }: DialogProps) {
  const id = useId();
  const own = useRef<HTMLDialogElement>(null);
  const ref = dialog ?? own;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    heading.current?.focus();
    return () => {
      // Taken away while open, a dialog does not give the focus back.
      if (element?.open && before instanceof HTMLElement) before.focus();
    };
  }, [ref]);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      // React lets the closing of a dialog that stands within this one pass through here, too.
      onClose={(event) => event.target === event.currentTarget && onClose()}
    >
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
