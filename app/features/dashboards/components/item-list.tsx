import { Temporal } from 'temporal-polyfill';
import { TaskList, type TaskStatus } from '#app/ui/task-list.tsx';
import { dueInWords, type Item, urgencyOn } from '../item.ts';

type ItemListProps = { items: readonly Item[]; today: string; idPrefix: string };

/** Rows of a dashboard: what it is, where to go, and by when. */
export function ItemList({ items, today, idPrefix }: ItemListProps) {
  const day = Temporal.PlainDate.from(today);
  return (
    <TaskList
      idPrefix={idPrefix}
      classes="app-items"
      items={items.map(({ href, title, hint, date }) => ({ href, title, hint, status: statusOf(day, date) }))}
    />
  );
}

function statusOf(today: Temporal.PlainDate, date: string | null): TaskStatus {
  if (date === null) return { text: '' };
  const text = dueInWords(today, date);
  switch (urgencyOn(today, date)) {
    case 'late':
      return { tag: { text, colour: 'red' } };
    case 'soon':
      return { tag: { text, colour: 'yellow' } };
    default:
      return { text };
  }
}
