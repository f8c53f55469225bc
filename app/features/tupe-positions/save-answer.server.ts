import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { keepTupeAnswers } from '#db/queries/tupe-position.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import type { TupeParty, TupeThing } from '../tupe/policy.ts';
import { tupePositionPolicy } from './policy.ts';
import type { QuestionKey } from './questions.ts';

/** Keeps the answer of a party to one question. The prime's first answer begins the assessment. */
export function saveAnswer(
  context: Context,
  { id: declarationId }: Pick<TupeThing, 'id'>,
  party: Pick<TupeParty, 'id' | 'party'>,
  key: QuestionKey,
  answer: string | number,
) {
  return inUnitOfWork<{ ok: true } | { ok: false; reason: 'unknown' }>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, declarationId, tupePositionPolicy['tupe:answer-questions']);
    if (!thing?.parties.some(({ id }) => id === party.id)) return { ok: false, reason: 'unknown' };
    await keepTupeAnswers(unit.db, {
      declarationId,
      partyId: party.id,
      answers: { [key]: answer },
      updatedBy: unit.by.personId,
      at: unit.now,
    });
    if (party.party === 'prime' && thing.state === 'not_assessed') await moveDeclaration(unit, declarationId, 'begin');
    await unit.audit('answer_tupe_question', 'tupe_declaration', declarationId, { question: key });
    return { ok: true };
  });
}
