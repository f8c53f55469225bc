import { StatusTag } from '#app/ui/status-tag.tsx';
import type { ConductStatus as Status } from '../status.ts';

/** Where an item stands, as a tag. */
export function ConductStatus({ status }: { status: Status }) {
  return <StatusTag status={status} />;
}
