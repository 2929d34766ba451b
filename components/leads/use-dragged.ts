import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';

/** What makes one line of a `Sortable` list movable: where it is, and what its grip needs. */
export function useDragged(id: string, disabled: boolean) {
  const { attributes, listeners, setNodeRef, transform, transition } = useSortable({ id, disabled });
  return {
    ref: setNodeRef,
    grip: { ...attributes, ...listeners },
    style: { transform: CSS.Translate.toString(transform), transition },
  };
}
