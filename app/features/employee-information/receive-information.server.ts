import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { keepReceipt, lockInformation } from '#db/queries/employee-information.ts';
import { endRecipients } from '#db/queries/employee-information-recipient.ts';
import { askDeletion, confirmDeletion, reopenDeletion } from '#db/queries/tupe-deletion.ts';
import { actingIn } from '../identity/actor.ts';
import { inMail, mailOwners } from '../mail/notify.server.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import type { FieldProblem } from './check-facts.ts';
import { hashOf } from './give-information.server.ts';
import { isIncoming } from './policy.ts';
import type { deletionWays, ReceiptAnswers } from './schema.ts';
import { noPartWords } from './words.ts';

export type Received = { ok: true; matches: boolean } | FieldProblem;
type Key = { declarationId: string; informationId: string };

/**
 * An incoming provider says that it received an instalment, with the hash of what it has: of a file that is not kept, or typed.
 * Both sides learn whether it is the file that was given.
 */
export function receiveInformation(context: Context, { declarationId, informationId }: Key, answers: ReceiptAnswers) {
  const { file, sha256: typed, received_on: receivedOn, words } = answers;
  const sha256 = file ? hashOf(file.bytes) : typed;
  const { organisationId } = actingIn(context.actor);
  return inUnitOfWork<Received>(context, async (unit) => {
    const declaration = await lockDeclarationFor(context, unit, declarationId, isIncoming);
    if (!declaration) return { ok: false, field: 'sha256', message: noPartWords };
    const row = await lockInformation(unit.db, informationId, 'share');
    if (row?.declaration_id !== declarationId || !sha256)
      return { ok: false, field: 'sha256', message: 'Enter the SHA-256 of the file' };
    if (!receivedOn || receivedOn > unit.today.toString() || receivedOn < row.given_on)
      return {
        ok: false,
        field: 'received_on',
        message: 'The date you received it must be between the day it was given and today',
      };
    const at = { received_by: unit.by.personId, at: unit.now };
    await keepReceipt(unit.db, {
      information_id: row.id,
      organisation_id: organisationId,
      received_on: receivedOn,
      sha256,
      words,
      ...at,
    });
    const key = { declarationId, organisationId, what: 'employee_information' } as const;
    await reopenDeletion(unit.db, key);
    await askDeletion(unit.db, key, row.delete_on);
    const matches = sha256 === row.sha256;
    await unit.audit('receive', 'employee_information', row.id, { declarationId, matches }, organisationId);
    const input = {
      title: declaration.title,
      matches,
      url: inMail(unit.site, paths.employeeInformation(declarationId)),
    };
    await mailOwners(unit, row.giver_id, { kind: 'employee-information-received', input });
    return { ok: true, matches };
  });
}

/** An organisation says that it deleted all that it had. Its people are named no more. */
export function confirmOwnDeletion(
  context: Context,
  declarationId: string,
  { how, words }: { how: (typeof deletionWays)[number]; words: string },
): Promise<{ ok: boolean }> {
  const { organisationId } = actingIn(context.actor);
  return inUnitOfWork(context, async (unit) => {
    const key = { declarationId, organisationId, what: 'employee_information' } as const;
    const confirmed = { at: unit.now, by: unit.by.personId, words: `${how}: ${words}` };
    if (!(await confirmDeletion(unit.db, key, confirmed))) return { ok: false };
    await endRecipients(unit.db, { declarationId, organisationId }, { at: unit.now, by: unit.by.personId });
    await unit.audit('confirm_deletion', 'tupe_declaration', declarationId, { how }, organisationId);
    return { ok: true };
  });
}
