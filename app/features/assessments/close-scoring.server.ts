import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { signedIn } from '../identity/actor.ts';
import { endScoring, lockRound, type RoundKey } from './lock-round.server.ts';
import { unscored } from './panel.ts';
import { countedSheets, seatOf } from './read-round.server.ts';

export type CloseOutcome =
  | { ok: true }
  | { ok: false; reason: 'not_chair' | 'sealed' | 'ended' }
  /** The numbers of the providers that nobody has locked scores for. */
  | { ok: false; reason: 'unscored'; numbers: number[] };

/** Ends scoring while some have not locked, by the chair and with a reason. Each answer must have locked scores from somebody. */
export function closeScoring(context: Context, key: RoundKey, reason: string): Promise<CloseOutcome> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<CloseOutcome>(context, async (unit) => {
    const round = await lockRound(unit, key);
    const seat = round && seatOf(round, personId);
    if (!round || !seat?.isChair) return { ok: false, reason: 'not_chair' };
    if (round.end) return { ok: false, reason: 'ended' };
    if (round.answers.length === 0) return { ok: false, reason: 'sealed' };
    const lacking = unscored(round.answers, countedSheets(round));
    if (lacking.length > 0) return { ok: false, reason: 'unscored', numbers: lacking.map(({ number }) => number) };
    await endScoring(context.services, unit, round, { how: 'closed', endedBy: personId, reason });
    return { ok: true };
  });
}
