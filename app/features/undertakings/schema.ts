import { z } from 'zod';

const count = z.number().int().nonnegative();

/** How the stewards keep one undertaking, as its JSON address answers. */
export const publicUndertaking = z.object({
  item: z.string(),
  asAt: z.iso.date(),
  /** What was done is counted from this day on. */
  since: z.iso.date(),
  workingDaysAllowed: count,
  acted: count,
  inTime: count,
  late: count,
  /** Null where nothing was acted on. */
  medianWorkingDays: z.number().nullable(),
  waiting: count,
  /** Those that wait and should have been acted on before today. */
  overdue: count,
});
export type PublicUndertaking = z.infer<typeof publicUndertaking>;
