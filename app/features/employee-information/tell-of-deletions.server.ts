import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { deletionsToTell, lockDeletion, noteDeletionTold } from '#db/queries/tupe-deletion.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { formatDate } from '../wording.ts';

const what = 'employee_information';
/** How long before its day a deletion is asked for; one that is due sooner is asked for at once. */
const daysBefore = 30;

/** Asks organisations to delete what they were given, and tells them when the day is over. Once each: safe to repeat. */
export async function tellOfDeletions(context: Context): Promise<void> {
  const { db, clock } = context.services;
  const today = clock.today();
  const days = { soon: today.add({ days: daysBefore }).toString(), today: today.toString() };
  for (const { declaration_id, organisation_id } of await deletionsToTell(db, what, days)) {
    const key = { declarationId: declaration_id, organisationId: organisation_id, what } as const;
    await inUnitOfWork(context, async (unit) => {
      const row = await lockDeletion(unit.db, key);
      const declaration = row && (await findDeclaration(unit.db, declaration_id));
      if (!declaration || row.confirmed_at) return { ok: true };
      const isOverdue = row.due_on < days.today;
      if (isOverdue ? row.overdue_since : row.asked_at) return { ok: true };
      await noteDeletionTold(unit.db, key, {
        asked_at: row.asked_at ?? unit.now,
        ...(isOverdue && { overdue_since: days.today }),
      });
      const url = inMail(unit.site, paths.employeeInformationDeletion(declaration_id));
      const input = { title: declaration.title, dueOn: formatDate(row.due_on), isOverdue, url };
      await mailPeople(unit, [organisation_id], { kind: 'employee-information-deletion', input });
      if (isOverdue) await unit.audit('deletion_overdue', 'tupe_declaration', declaration_id, {}, organisation_id);
      return { ok: true };
    });
  }
}
