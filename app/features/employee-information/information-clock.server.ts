import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { informationToDelete, losersToAsk, objectsToRemove } from '#db/queries/employee-information.ts';
import { endPastReleases, endRecipients } from '#db/queries/employee-information-recipient.ts';
import { askDeletion } from '#db/queries/tupe-deletion.ts';
import { system } from '../identity/actor.ts';
import { legalDay } from '../working-days/legal-day.ts';
import { loserDays, loserDeleteBy } from './domain.ts';
import { removeObject, shredInformation } from './shred-information.server.ts';
import { tellOfDeletions } from './tell-of-deletions.server.ts';

const atOnce = 500;
const dayInMs = 86_400_000;

/**
 * What a day brings to employee liability information: what has reached its date is deleted, those who were not chosen are asked
 * to delete what they have within 30 days, and who is late hears of it. Safe to repeat.
 */
export async function keepInformationClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  await endWhatIsOver(context);
  await deleteWhatIsDue(context);
  await askLosers(context);
  await tellOfDeletions(context);
}

async function endWhatIsOver(context: Context): Promise<void> {
  await inUnitOfWork(context, async (unit) => {
    for (const { id, declaration_id } of await endPastReleases(unit.db, unit.today.toString(), unit.now))
      await unit.audit('end', 'employee_information_recipient', id, { declarationId: declaration_id, why: 'last day' });
    return { ok: true };
  });
}

async function deleteWhatIsDue(context: Context): Promise<void> {
  const { services } = context;
  const { db, clock } = services;
  const abortedBefore = new Date(clock.now().epochMilliseconds - loserDays * dayInMs);
  for (const { id, state } of await informationToDelete(db, clock.today().toString(), abortedBefore, atOnce)) {
    const why = state === 'aborted' ? 'There is no transfer' : 'The agreed date has come';
    await inUnitOfWork(context, async (unit) => ({ ok: await shredInformation(services, unit, id, why) }));
  }
  // Of a process that was killed before its job ran.
  for (const id of await objectsToRemove(db, atOnce)) await removeObject(context, id);
}

// Domain.md 3.5.
async function askLosers(context: Context): Promise<void> {
  for (const loser of await losersToAsk(context.services.db, atOnce)) {
    const dueOn = loserDeleteBy(legalDay(loser.lost_at).toString());
    const key = { declarationId: loser.declaration_id, organisationId: loser.organisation_id };
    await inUnitOfWork(context, async (unit) => {
      const ended = await endRecipients(unit.db, key, { at: unit.now, by: null });
      for (const id of ended) await unit.audit('end', 'employee_information_recipient', id, { why: 'not chosen' });
      if (loser.due_on !== null && loser.due_on <= dueOn) return { ok: true };
      await askDeletion(unit.db, { ...key, what: 'employee_information' }, dueOn);
      await unit.audit('ask_deletion', 'tupe_declaration', loser.declaration_id, { dueOn }, loser.organisation_id);
      return { ok: true };
    });
  }
}
