import { paths } from '#app/paths.ts';
import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { updateTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { otherOwners } from '#db/queries/tupe-party.ts';
import { actingIn, signedIn } from '../identity/actor.ts';
import { inMail, mailOwners, mailPeople } from '../mail/notify.server.ts';
import { moveDeclaration } from './move-declaration.server.ts';
import { outgoingOnMarket, type TupeThing, tupePolicy } from './policy.ts';
import { movedMail, type Stepped, tellMoved, withDeclaration } from './with-declaration.server.ts';

const refused = (reason: string, message: string): Stepped => ({ ok: false, reason, message });

/**
 * Somebody of the prime signs, with a reason, that TUPE does not apply, and whoever has to sign as well is asked to. Until then
 * nothing is changed by it: domain.md 3.7.
 */
export function signNotApplicable(context: Context, declarationId: string, reason: string): Promise<Stepped> {
  const person = signedIn(context.actor);
  const may = tupePolicy['tupe:sign-not-applicable'];
  return withDeclaration(context, declarationId, may, async (unit, thing) => {
    const outgoing = outgoingOnMarket(thing);
    if (outgoing.length === 0 && (await otherOwners(unit.db, thing.primeId, person.personId)) === 0)
      return refused(
        'nobody',
        'Nobody else can sign it. Name the outgoing provider, or give your organisation another owner',
      );
    await updateTupeDeclaration(unit.db, declarationId, {
      not_applicable_reason: reason,
      not_applicable_by: person.personId,
      not_applicable_at: unit.now,
      counter_signed_by: null,
      counter_signed_organisation_id: null,
      counter_signed_at: null,
      updated_at: unit.now,
    });
    await unit.audit('sign_not_applicable', 'tupe_declaration', declarationId, { reason });
    await askToSign(context, unit, thing, reason);
    return { ok: true };
  });
}

async function askToSign(context: Context, unit: UnitOfWork, thing: TupeThing, reason: string): Promise<void> {
  const { organisationName } = actingIn(context.actor);
  const url = inMail(context.services, paths.tupeDeclaration(thing.id, 'steps/counter-sign'));
  const mail = {
    kind: 'tupe-signature-asked',
    input: { title: thing.title, signedBy: organisationName, reason, url },
  } as const;
  const outgoing = outgoingOnMarket(thing);
  if (outgoing.length > 0) await mailPeople(unit, outgoing, mail);
  else await mailOwners(unit, thing.primeId, mail, signedIn(context.actor).email);
}

/** The second signature, with which it counts; or its refusal, with words, with which the first one is void. */
export function counterSign(
  context: Context,
  declarationId: string,
  answer: { signs: true } | { signs: false; words: string },
): Promise<Stepped> {
  const person = signedIn(context.actor);
  return withDeclaration(context, declarationId, tupePolicy['tupe:counter-sign'], async (unit, thing) => {
    if (!answer.signs) {
      await updateTupeDeclaration(unit.db, declarationId, {
        not_applicable_reason: null,
        not_applicable_by: null,
        not_applicable_at: null,
        updated_at: unit.now,
      });
      await unit.audit('refuse_signature', 'tupe_declaration', declarationId, { words: answer.words });
      await mailPeople(unit, [thing.primeId], movedMail(context, thing, 'signature_refused', answer.words));
      return { ok: true };
    }
    await updateTupeDeclaration(unit.db, declarationId, {
      counter_signed_by: person.personId,
      counter_signed_organisation_id: actingIn(person).organisationId,
      counter_signed_at: unit.now,
    });
    const reason = thing.row.not_applicable_reason ?? '';
    const moved = await moveDeclaration(unit, declarationId, 'conclude_not_applicable', reason);
    if (!moved.ok) return moved;
    await tellMoved(context, unit, thing, 'not_applicable', reason);
    return { ok: true };
  });
}
