import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { violates } from '#db/constraint.ts';
import {
  findAccreditation,
  insertAccreditation,
  oneAccreditationUnderWay,
  publishedStandards,
  updateAccreditation,
} from '#db/queries/accreditation.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { signedIn } from '../identity/actor.ts';
import { closeSurveyOf } from '../surveys/survey-clock.server.ts';
import { type AccreditationChanged, changeAccreditation } from './change-accreditation.server.ts';
import { noticeOf } from './dates.ts';
import { type AccreditationRefusal, accreditationStep, noFacts } from './states.ts';
import { tellPrime, tellStewards } from './tell.server.ts';

export type Booking = { organisationId: string; standard: string; onSiteOn: string; lateReason: string };
export type Booked =
  | { ok: true; accreditationId: string }
  | { ok: false; reason: AccreditationRefusal | 'unknown_standard' | 'under_way' };

/**
 * A prime books a visit. With less than twelve weeks' notice it says why, and a steward accepts it or not; with less than
 * seven it cannot be booked.
 */
export async function bookAccreditation(context: Context, booking: Booking): Promise<Booked> {
  const { organisationId, standard, onSiteOn, lateReason } = booking;
  const { personId } = signedIn(context.actor);
  try {
    return await inUnitOfWork<Booked>(context, async (unit) => {
      const standards = await publishedStandards(unit.db);
      const version = standards.find(({ code }) => code === standard);
      if (!version) return { ok: false, reason: 'unknown_standard' };
      const notice = noticeOf(unit.today, onSiteOn);
      const event = notice === 'short' && lateReason ? 'request' : 'book';
      const step = accreditationStep('none', event, { ...noFacts, notice });
      if (!step.ok) return step;
      const accreditationId = await insertAccreditation(unit.db, {
        organisation_id: organisationId,
        version_id: version.versionId,
        status: step.to,
        on_site_on: onSiteOn,
        booked_on: unit.today.toString(),
        booked_by: personId,
        late_reason: event === 'request' ? lateReason : null,
        created_at: unit.now,
      });
      await unit.audit(event, 'accreditation', accreditationId, { standard, onSiteOn }, organisationId);
      const row = await findAccreditation(unit.db, accreditationId);
      const words = event === 'request' ? lateReason : null;
      if (row) await tellStewards(unit, row, { event: event === 'request' ? 'late_requested' : 'booked', words });
      return { ok: true, accreditationId };
    });
  } catch (error) {
    if (violates(error, oneAccreditationUnderWay)) return { ok: false, reason: 'under_way' };
    throw error;
  }
}

/** A steward without an interest in the prime accepts a late booking, or not, and says why. */
export function judgeLateBooking(
  context: Context,
  accreditationId: string,
  { isAccepted, words }: { isAccepted: boolean; words: string },
): Promise<AccreditationChanged> {
  const { personId } = signedIn(context.actor);
  return changeAccreditation(context, accreditationId, isAccepted ? 'accept_late' : 'refuse_late', {
    facts: async (unit, { organisation_id: id }) => ({
      hasInterest: await hasInterestIn(unit.db, personId, id, unit.now),
    }),
    async work(unit, accreditation) {
      const view = { late_view_by: personId, late_view_words: words };
      await updateAccreditation(unit.db, accreditationId, isAccepted ? view : { ...view, cancelled_reason: words });
      await tellPrime(unit, accreditation, { event: isAccepted ? 'late_accepted' : 'late_refused', words });
    },
    detail: { words },
  });
}

/** The prime takes a visit back before it begins, and says why. Stewards hear of it. */
export function cancelAccreditation(context: Context, accreditationId: string, reason: string) {
  return changeAccreditation(context, accreditationId, 'cancel', {
    async work(unit, accreditation) {
      await updateAccreditation(unit.db, accreditationId, { cancelled_reason: reason });
      await closeSurveyOf(unit, accreditationId);
      await tellStewards(unit, accreditation, { event: 'cancelled', words: reason });
    },
    detail: { reason },
  });
}
