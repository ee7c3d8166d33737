/**
 * Giving each item one of several targets. A native select beside each item is the way for everyone; dragging
 * an item onto a target, or tapping one and then the other, is a shortcut for pointers; dragging loads when idle, so
 * that the first finger to rest on an item finds it there.
 */
import { useLingui } from '@lingui/react/macro';
import { type MouseEvent, useId, useRef, useState } from 'react';
import { announce } from '../announcer.ts';
import { optionLetter } from '../option-row.tsx';
import { useForPointers } from '../use-for-pointers.ts';
import css from './placing.module.css';

const loadDragLayer = () => import('./drag.tsx').then(({ DragLayer }) => DragLayer);

export interface Piece {
  readonly id: string;
  readonly text: string;
}

interface PlacingProps {
  readonly items: readonly Piece[];
  readonly targets: readonly Piece[];
  /** Item id → target id. */
  readonly placed: Readonly<Record<string, string>>;
  onPlaced(placed: Record<string, string>): void;
  /** `one`: a target takes one item, and carries a letter. `any`: it holds any number, and shows them. */
  readonly each: 'one' | 'any';
  readonly labelledBy: string;
  readonly disabled?: boolean | undefined;
  readonly lang: string;
}

export function Placing(props: PlacingProps) {
  const { items, targets, placed, onPlaced, each, labelledBy, disabled = false, lang } = props;
  const { t } = useLingui();
  const id = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const DragLayer = useForPointers(loadDragLayer);
  const textOf = (pieces: readonly Piece[], wanted: string) =>
    pieces.find((piece) => piece.id === wanted)?.text ?? '';
  const targetName = (index: number) =>
    each === 'one' ? `${optionLetter(index)}. ${targets[index]?.text ?? ''}` : (targets[index]?.text ?? '');
  const holderOf = (target: string) => items.find((item) => placed[item.id] === target);

  /** Screen readers say a select's new value themselves; `say` is for the ways that they don't see. */
  const place = (item: string, target: string, say: boolean) => {
    const rest: Record<string, string> = { ...placed };
    delete rest[item];
    const messages: string[] = [];
    const itemText = textOf(items, item);
    if (target !== '') {
      const holder = each === 'one' ? holderOf(target) : undefined;
      const targetText = textOf(targets, target);
      if (say) messages.push(t`${itemText}: ${targetText}.`);
      if (holder && holder.id !== item) {
        delete rest[holder.id];
        const freed = holder.text;
        messages.push(t`${freed} has no match now.`);
      }
      rest[item] = target;
    }
    setPicked(null);
    onPlaced(rest);
    if (messages.length > 0) announce(messages.join(' '));
  };

  const tap = (event: MouseEvent<HTMLFieldSetElement>) => {
    if (disabled || !(event.target instanceof Element)) return;
    const target = event.target.closest<HTMLElement>('[data-target]')?.dataset.target;
    const item = event.target.closest('label')?.closest<HTMLElement>('[data-item]')?.dataset.item;
    if (target !== undefined && picked !== null) place(picked, target, true);
    if (item === undefined) return;
    // A label would open its select: tapping the text picks it up instead.
    event.preventDefault();
    setPicked(picked === item ? null : item);
    const itemText = textOf(items, item);
    if (picked !== item) announce(t`${itemText} picked up. Choose where it goes.`);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a pointer's shortcut; the selects are the keyboard's way
    <fieldset
      ref={root}
      className={css.placing}
      aria-labelledby={labelledBy}
      aria-describedby={`${id}-how`}
      data-picking={picked !== null || undefined}
      onClick={tap}
    >
      <p id={`${id}-how`} className={css.how}>
        {each === 'one'
          ? t`Choose a match for each, or drag it there.`
          : t`Choose a place for each, or drag it there.`}
      </p>
      <div className={css.sides}>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role with the bullets */}
        <ul className={css.targets} role="list">
          {targets.map((target, index) => (
            <li key={target.id} className={css.target} data-target={target.id}>
              {each === 'one' && (
                <span className={css.letter} data-used={holderOf(target.id) !== undefined || undefined}>
                  {optionLetter(index)}
                </span>
              )}
              <span lang={lang}>{target.text}</span>
              {each === 'any' && (
                <Held items={items.filter((item) => placed[item.id] === target.id)} lang={lang} />
              )}
            </li>
          ))}
        </ul>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role with the bullets */}
        <ul className={css.items} role="list">
          {items.map((item) => (
            <li
              key={item.id}
              className={css.item}
              data-item={item.id}
              data-picked={picked === item.id || undefined}
              data-placed={placed[item.id] !== undefined || undefined}
            >
              <label className={css.text} htmlFor={`${id}-${item.id}`}>
                <Grip />
                <span lang={lang}>{item.text}</span>
              </label>
              <select
                id={`${id}-${item.id}`}
                className={css.select}
                value={placed[item.id] ?? ''}
                disabled={disabled}
                onChange={(event) => place(item.id, event.target.value, false)}
              >
                <option value="">{t`Choose…`}</option>
                {targets.map((target, index) => (
                  <option key={target.id} value={target.id} lang={lang}>
                    {targetName(index)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </div>
      {DragLayer && !disabled && root.current && (
        <DragLayer
          root={root.current}
          items={items}
          targets={targets}
          onDrop={(item, target) => place(item, target, true)}
        />
      )}
    </fieldset>
  );
}

/** What a category holds so far: how many, and where there is room, which. The selects say the same. */
function Held({ items, lang }: { readonly items: readonly Piece[]; readonly lang: string }) {
  return (
    <span className={css.held} aria-hidden="true">
      <span className={css.count}>{items.length}</span>
      <span className={css.names} lang={lang}>
        {items.map((item) => item.text).join(' · ')}
      </span>
    </span>
  );
}

function Grip() {
  return (
    <svg className={css.grip} viewBox="0 0 8 14" aria-hidden="true" focusable="false">
      <path d="M2 2h0M6 2h0M2 7h0M6 7h0M2 12h0M6 12h0" />
    </svg>
  );
}
