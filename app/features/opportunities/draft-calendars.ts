import type { Calendar } from '../working-days/bank-holidays.ts';
import { calendarsOf } from '../working-days/working-days.ts';

/** The bank holidays that count for a draft: those of every nation where its service is to be given. */
export function calendarsOfDraft({
  requirements,
}: {
  requirements: readonly { districts: readonly string[] }[];
}): Calendar[] {
  return calendarsOf(requirements.flatMap(({ districts }) => districts));
}
