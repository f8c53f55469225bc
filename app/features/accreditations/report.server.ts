import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findAccreditation, lockAccreditation, principlesOf, updateAccreditation } from '#db/queries/accreditation.ts';
import { answersOf, type Score, saveScores } from '#db/queries/accreditation-answer.ts';
import { leadOf } from '#db/queries/accreditation-assessor.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { openOrRaiseCase } from '../cases/open-or-raise.server.ts';
import { signedIn } from '../identity/actor.ts';
import { bandList, bandOf, bandsOf, keptBands, overallOf } from './bands.ts';
import { type AccreditationChanged, changeAccreditation } from './change-accreditation.server.ts';
import { replyBy } from './clocks.ts';
import { anniversaryOf } from './dates.ts';
import { tellPrime, tellStewards } from './tell.server.ts';

/** The assessor keeps scores and reasons, principle by principle, until the report. */
export function scorePrinciples(
  context: Context,
  accreditationId: string,
  scores: readonly Score[],
): Promise<AccreditationChanged> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<AccreditationChanged>(context, async (unit) => {
    await lockAccreditation(unit.db, accreditationId);
    const accreditation = await findAccreditation(unit.db, accreditationId);
    if (!accreditation) return { ok: false, reason: 'unknown' };
    if (!['questionnaire_locked', 'timetabled', 'on_site'].includes(accreditation.status))
      return { ok: false, reason: 'no_such_step' };
    const codes = new Set((await principlesOf(unit.db, accreditation.version_id)).map(({ code }) => code));
    const known = scores.filter(({ principle }) => codes.has(principle));
    await saveScores(unit.db, accreditationId, known, personId);
    await unit.audit(
      'score',
      'accreditation',
      accreditationId,
      { scored: known.length },
      accreditation.organisation_id,
    );
    return { ok: true };
  });
}

/** The assessor reports, once every principle has a score and a reason. The prime reads it first, and has 10 working days to reply. */
export async function reportOn(
  context: Context,
  accreditationId: string,
  report: string,
): Promise<AccreditationChanged> {
  const bands = await currentBands(context);
  return changeAccreditation(context, accreditationId, 'report', {
    facts: async (unit, { version_id: versionId }) => {
      const principles = await principlesOf(unit.db, versionId);
      const scored = (await answersOf(unit.db, accreditationId)).filter(
        ({ score, score_reason: reason }) => score !== null && Boolean(reason),
      );
      const lead = await leadOf(unit.db, accreditationId);
      return {
        hasLead: lead?.declaredAt != null,
        isComplete: principles.every(({ code }) => scored.some(({ principle }) => principle === code)),
      };
    },
    async work(unit, accreditation) {
      const until = replyBy(unit.today).toString();
      await updateAccreditation(unit.db, accreditationId, {
        report,
        bands: { bands },
        reported_on: unit.today.toString(),
        reply_by: until,
      });
      await tellPrime(unit, accreditation, { event: 'reported', day: until });
    },
  });
}

export type Replied = { ok: true } | { ok: false; reason: 'unknown' | 'too_late' };

/** The prime replies to the report, once, in its 10 working days. The reply is published with it. */
export function replyToReport(context: Context, accreditationId: string, reply: string): Promise<Replied> {
  return inUnitOfWork<Replied>(context, async (unit) => {
    await lockAccreditation(unit.db, accreditationId);
    const accreditation = await findAccreditation(unit.db, accreditationId);
    if (!accreditation) return { ok: false, reason: 'unknown' };
    const { status, reply_by: until, replied_on: repliedOn, organisation_id: primeId } = accreditation;
    const today = unit.today.toString();
    if (status !== 'reported' || repliedOn || !until || today > until) return { ok: false, reason: 'too_late' };
    await updateAccreditation(unit.db, accreditationId, { reply, replied_on: today });
    await unit.audit('reply', 'accreditation', accreditationId, {}, primeId);
    await tellStewards(unit, accreditation, { event: 'reply_given' });
    return { ok: true };
  });
}

/**
 * A steward without an interest decides, after the prime was heard. What is met holds for 24 months from the visit; what
 * is not met opens a case. Either is public from then on.
 */
export async function decideAccreditation(
  context: Context,
  accreditationId: string,
  { isMet, reason }: { isMet: boolean; reason: string },
): Promise<AccreditationChanged> {
  const { personId } = signedIn(context.actor);
  const current = await currentBands(context);
  return changeAccreditation(context, accreditationId, isMet ? 'decide_met' : 'decide_not_met', {
    facts: async (unit, { organisation_id: id, replied_on: repliedOn, reply_by: until, bands: kept }) => {
      const bands = kept ? keptBands.parse(kept).bands : current;
      const overall = overallOf((await answersOf(unit.db, accreditationId)).map(({ score }) => score));
      return {
        hasInterest: await hasInterestIn(unit.db, personId, id, unit.now),
        isHeard: repliedOn !== null || (until !== null && until < unit.today.toString()),
        isGoodEnough: overall !== null && bandOf(overall, bands).isMet,
      };
    },
    async work(unit, accreditation) {
      const anniversary = isMet ? anniversaryOf(accreditation.on_site_on).toString() : null;
      const decided = { decided_by: personId, decided_on: unit.today.toString(), decision_reason: reason };
      await updateAccreditation(unit.db, accreditationId, { ...decided, anniversary });
      await tellPrime(unit, accreditation, { event: isMet ? 'decided_met' : 'decided_not_met', words: reason });
      if (isMet) return;
      await openOrRaiseCase(unit, {
        organisationId: accreditation.organisation_id,
        reason: `${accreditation.standard_title}: the standard was not met. ${reason}`,
        severity: 'major',
      });
    },
    detail: { reason },
  });
}

async function currentBands({ services }: Context) {
  return bandsOf((await services.reference.current()).list(bandList));
}
