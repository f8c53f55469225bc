import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { type DecideRefusal, decideOne, openLot } from './decide.server.ts';

type Pair = { lotId: string; interestId: string };
type Together = { pairs: readonly Pair[]; reasonCode: string; reason: string };
export type DecidedTogether = { ok: true; count: number } | { ok: false; reason: DecideRefusal };

/**
 * Tells several interests "not this time" for one reason. All of them or none: when one was decided meanwhile, nothing
 * changes and the prime chooses again.
 */
export function decideTogether(
  context: Context,
  key: { organisationId: string; opportunityId: string },
  { pairs, reasonCode, reason }: Together,
): Promise<DecidedTogether> {
  return inUnitOfWork<DecidedTogether>(context, async (unit) => {
    for (const [lotId, inLot] of Map.groupBy(pairs, (pair) => pair.lotId)) {
      const opened = await openLot(unit, { ...key, lotId });
      if (!opened.ok) return opened;
      for (const { interestId } of inLot) {
        const interest = opened.lot.interests.find((one) => one.interestId === interestId);
        if (!interest) return { ok: false, reason: 'unknown' };
        const words = { reasonCode, reason, feedback: '', exceptionReason: null };
        const given = { interestId, outcome: 'not_this_time' as const, ...words };
        const done = await decideOne(context, unit, opened.lot, interest, given);
        if (!done.ok) return done;
      }
    }
    return { ok: true, count: pairs.length };
  });
}
