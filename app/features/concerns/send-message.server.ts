import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockConcern, updateConcern } from '#db/queries/concern.ts';
import { insertMessage, type MessageParty } from '#db/queries/concern-message.ts';
import { enterLater } from './enter-anonymous.server.ts';
import { momentFor } from './moment.ts';
import { isOpenConcern } from './states.ts';
import { tellReporter, tellStewards, tellSubject } from './tell.server.ts';

export type Sending = {
  sender: MessageParty;
  /** Between the parties nothing is carried: one of the two is the stewards. */
  reader: MessageParty;
  body: string;
};
export type Sent = { ok: true } | { ok: false; reason: 'unknown' | 'is_over' | 'would_name_reporter' };

/**
 * Carries a message between a party and the stewards, without a name. Whom a concern is about is written to only when it
 * knows of the concern. Of an anonymous reporter's message the day is kept.
 */
export function sendMessage(context: Context, concernId: string, { sender, reader, body }: Sending): Promise<Sent> {
  const { actor } = context;
  return inUnitOfWork<Sent>(context, async (unit) => {
    const concern = await lockConcern(unit.db, concernId);
    if (!concern || (sender === 'steward') === (reader === 'steward')) return { ok: false, reason: 'unknown' };
    if (!isOpenConcern(concern.status)) return { ok: false, reason: 'is_over' };
    const isKnown = concern.openness === 'named' || concern.shown_on !== null;
    if ((sender === 'subject' || reader === 'subject') && !isKnown) return { ok: false, reason: 'would_name_reporter' };
    const isNameless = sender === 'reporter' && concern.openness === 'anonymous';
    const sentAt = isNameless ? momentFor(concern.openness, unit) : unit.now;
    const sentBy = !isNameless && actor.kind === 'person' ? actor.personId : null;
    await insertMessage(unit.db, { concernId, sender, reader, body, sentAt, sentBy });
    await updateConcern(unit.db, concernId, { changed_at: momentFor(concern.openness, unit) });
    if (isNameless) await enterLater(unit, concernId, 'message', { sender, reader });
    else await unit.audit('message', 'concern', concernId, { sender, reader });
    if (reader === 'reporter') await tellReporter(unit, concern);
    if (reader === 'subject') await tellSubject(unit, concern.subject_id);
    if (reader === 'steward' && !isNameless) await tellStewards(unit);
    return { ok: true };
  });
}
