import type { ConcernFacts } from './guards.ts';
import { type ConcernEvent, type ConcernState, concernStep } from './states.ts';

/** What who raised a concern may do with it, signed in or by a receipt. */
export const reporterEvents = [
  'accept',
  'dispute',
  'escalate',
  'settlement_kept',
  'settlement_broken',
  'reopen',
  'reopen_with_prime',
  'step_forward',
  'flag_litigation',
  'withdraw',
] as const satisfies readonly ConcernEvent[];
export type ReporterEvent = (typeof reporterEvents)[number];

/** What can be done now. Legal action is said once. */
export function stepsNow(status: ConcernState, facts: ConcernFacts): ReporterEvent[] {
  return reporterEvents.filter((event) => {
    if (event === 'flag_litigation' && facts.litigation) return false;
    return concernStep(status, event, facts).ok;
  });
}
