import { Tag } from '#app/ui/tag.tsx';
import { type PackState, packStateWords } from '../domain.ts';

const colours = { draft: 'yellow', released: 'green', replaced: 'grey', withdrawn: 'orange', deleted: 'grey' } as const;

/** Where a pack stands. */
export function StatusTag({ status }: { status: PackState }) {
  return <Tag colour={colours[status]}>{packStateWords[status]}</Tag>;
}
