/**
 * Dragging for elements that are already on the page: it renders no item itself, so that it can arrive late
 * without taking the focus from anyone. Keyboards and screen readers have the selects; it says nothing to them.
 */
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import css from './placing.module.css';

interface DragLayerProps {
  /** Holds `[data-item="id"] label` and `[data-target="id"]`. */
  readonly root: HTMLElement;
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly targets: readonly { readonly id: string }[];
  onDrop(item: string, target: string): void;
}

const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

export function DragLayer({ root, items, targets, onDrop }: DragLayerProps) {
  const [dragged, setDragged] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A short press first, so that a finger can still scroll the page.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={SILENT}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null);
        if (over) onDrop(String(active.id), String(over.id));
      }}
    >
      {items.map(({ id }) => (
        <Draggable key={id} id={id} root={root} />
      ))}
      {targets.map(({ id }) => (
        <Droppable key={id} id={id} root={root} />
      ))}
      {createPortal(
        <DragOverlay dropAnimation={null}>
          {dragged !== null && (
            <div className={css.ghost}>{items.find(({ id }) => id === dragged)?.text}</div>
          )}
        </DragOverlay>,
        root.ownerDocument.body,
      )}
    </DndContext>
  );
}

interface PartProps {
  readonly id: string;
  readonly root: HTMLElement;
}

function Draggable({ id, root }: PartProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id });
  useEffect(() => {
    const item = root.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    const handle = item?.querySelector('label');
    if (!item || !handle) return;
    setNodeRef(item);
    item.toggleAttribute('data-dragged', isDragging);
    // Sensors expect React's events, of which they read the native one alone.
    const start = (nativeEvent: Event) => {
      listeners?.[nativeEvent.type === 'mousedown' ? 'onMouseDown' : 'onTouchStart']?.({ nativeEvent });
    };
    handle.toggleAttribute('data-draggable', true);
    handle.addEventListener('mousedown', start);
    handle.addEventListener('touchstart', start, { passive: true });
    return () => {
      handle.toggleAttribute('data-draggable', false);
      handle.removeEventListener('mousedown', start);
      handle.removeEventListener('touchstart', start);
    };
  }, [id, root, setNodeRef, listeners, isDragging]);
  return null;
}

function Droppable({ id, root }: PartProps) {
  const { setNodeRef, isOver } = useDroppable({ id });
  useEffect(() => {
    const target = root.querySelector<HTMLElement>(`[data-target="${CSS.escape(id)}"]`);
    setNodeRef(target);
    target?.toggleAttribute('data-over', isOver);
  }, [id, root, setNodeRef, isOver]);
  return null;
}
