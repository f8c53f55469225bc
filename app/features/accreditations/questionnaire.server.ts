import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findAccreditation, lockAccreditation, principlesOf, updateAccreditation } from '#db/queries/accreditation.ts';
import { answersOf, attestedFor, saveAnswers } from '#db/queries/accreditation-answer.ts';
import { type AccreditationChanged, stepOn } from './change-accreditation.server.ts';
import type { FoundAccreditation } from './find-accreditation.server.ts';
import { tellBoth } from './tell-both.server.ts';

/** What a prime says of each principle, beginning with what it attested about items that count for it. */
export async function readQuestionnaire({ db }: Services, { accreditation }: FoundAccreditation) {
  const { id, version_id: versionId, organisation_id: organisationId } = accreditation;
  const given = new Map((await answersOf(db, id)).map(({ principle, answer }) => [principle, answer]));
  const attested = Map.groupBy(await attestedFor(db, { organisationId, versionId }), ({ principle }) => principle);
  const principles = await principlesOf(db, versionId);
  return principles.map(({ code, heading, text }) => {
    const lines = (attested.get(code) ?? []).map(({ code: item, statement, evidence }) =>
      [`${item}: ${statement}`, ...(evidence.length > 0 ? [`(evidence: ${evidence.join(', ')})`] : [])].join(' '),
    );
    const answer = given.get(code) ?? '';
    return { code, heading, text, answer, prefill: lines.join('\n') };
  });
}
export type Questionnaire = Awaited<ReturnType<typeof readQuestionnaire>>;

/** Keeps what the prime says, while it may; `submit` locks it, once every principle has its words. */
export function answerQuestionnaire(
  context: Context,
  accreditationId: string,
  { answers, submit }: { answers: ReadonlyMap<string, string>; submit: boolean },
): Promise<AccreditationChanged> {
  return inUnitOfWork<AccreditationChanged>(context, async (unit) => {
    await lockAccreditation(unit.db, accreditationId);
    const accreditation = await findAccreditation(unit.db, accreditationId);
    if (!accreditation) return { ok: false, reason: 'unknown' };
    const open = ['booked', 'contacts_given', 'surveying'];
    if (!open.includes(accreditation.status)) return { ok: false, reason: 'no_such_step' };
    const codes = (await principlesOf(unit.db, accreditation.version_id)).map(({ code }) => code);
    const known = new Map([...answers].filter(([code]) => codes.includes(code)));
    await saveAnswers(unit.db, accreditationId, known);
    if (!submit) return { ok: true };
    return stepOn(unit, accreditationId, 'submit', {
      facts: async () => ({ isComplete: codes.every((code) => (known.get(code) ?? '') !== '') }),
      async work(_unit, locked) {
        await updateAccreditation(unit.db, accreditationId, { questionnaire_locked_on: unit.today.toString() });
        await tellBoth(unit, locked, 'questionnaire_locked');
      },
    });
  });
}
