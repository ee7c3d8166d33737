import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import styles from './arrange.module.css';
import { ArrangeRow, type ArrangeRowProps } from './arrange-row.tsx';

export interface DragListProps {
  rows: readonly ArrangeRowProps[];
  labelledBy: string;
  describedBy: string;
}

/** Silent: the buttons are the way for keyboards and screen readers, and a move is announced once, by us. */
const NO_ANNOUNCEMENTS: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};
const ACCESSIBILITY = {
  announcements: NO_ANNOUNCEMENTS,
  screenReaderInstructions: { draggable: '' },
  restoreFocus: false,
};

/** The rows of Arrange, to be dragged by mouse, or by a finger that rests on one first. */
export function DragList({ rows, labelledBy, describedBy }: DragListProps) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    // A resting finger drags, a moving one scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const to = rows.findIndex((row) => row.id === over?.id);
    if (to >= 0) rows.find((row) => row.id === active.id)?.onMove(to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[({ transform }) => ({ ...transform, x: 0 })]}
      accessibility={ACCESSIBILITY}
      onDragEnd={drop}
    >
      <SortableContext items={rows.map((row) => row.id)} strategy={verticalListSortingStrategy}>
        <ol className={styles.list} aria-labelledby={labelledBy} aria-describedby={describedBy}>
          {rows.map((row) => (
            <DraggableRow key={row.id} {...row} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function DraggableRow(props: ArrangeRowProps) {
  // `attributes` stay away: they would make each row a second button, with instructions in English.
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: props.id,
    transition: motionDuration() === 0 ? null : { duration: motionDuration(), easing: 'ease-out' },
  });
  return (
    <ArrangeRow
      {...props}
      drag={{
        row: {
          ref: setNodeRef,
          // Set through the style object, which the content security policy allows.
          style: {
            transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
            transition,
          },
        },
        grip: { ...listeners },
        dragging: isDragging,
      }}
    />
  );
}

/** The page's own token, in ms: 0 where the learner or the system asked for stillness. */
function motionDuration(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--motion')) || 0;
}
