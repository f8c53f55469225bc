import { StatusTag } from '#app/ui/status-tag.tsx';
import type { StoredStatus } from '../states.ts';
import { statusTags, statusWords } from '../words.ts';

/** Where an accreditation stands. */
export function AccreditationStatus({ status }: { status: StoredStatus }) {
  return <StatusTag status={statusTags[status] ?? status} text={statusWords[status]} />;
}
