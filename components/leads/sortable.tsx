import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';

interface Props {
  /** In the order in which they stand. */
  ids: string[];
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}

/** A list whose lines are put into another order with the mouse, a finger, or Space and the arrow keys. */
export function Sortable({ ids, onMove, children }: Props) {
  const sensors = useSensors(
    useSensor(PointerSensor),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements: announcementsOf(ids),
        screenReaderInstructions: { draggable: i18n.t('drag.how') },
      }}
      onDragEnd={({ active, over }) => {
        const [from, to] = [active.id, over?.id].map((id) => ids.indexOf(String(id)));
        if (from !== undefined && to !== undefined && from >= 0 && to >= 0 && from !== to) onMove(from, to);
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

/** What a screen reader says while something is moved; the library's own words are English only. */
function announcementsOf(ids: readonly string[]) {
  const place = (id: UniqueIdentifier | undefined) => String(ids.indexOf(String(id)) + 1);
  return {
    onDragStart: () => i18n.t('drag.start'),
    onDragOver: ({ over }: DragOverEvent) => i18n.t('drag.over', [place(over?.id)]),
    onDragEnd: ({ over }: DragEndEvent) => i18n.t('drag.end', [place(over?.id)]),
    onDragCancel: () => i18n.t('drag.cancel'),
  };
}
