import { Temporal } from 'temporal-polyfill';
import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { informationOf } from '#db/queries/employee-information.ts';
import {
  declarationsNaming,
  endPastReleases,
  endRecipients,
  findRecipient,
  insertRecipient,
} from '#db/queries/employee-information-recipient.ts';
import { isMember, memberAddress } from '#db/queries/membership.ts';
import { actingIn } from '../identity/actor.ts';
import { inMail, mailOwners } from '../mail/notify.server.ts';
import { lockDeclarationFor, type MayStill } from '../tupe/lock-for.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { formatDate } from '../wording.ts';
import type { FieldProblem } from './check-facts.ts';
import { employeeInformationPolicy } from './policy.ts';
import { mostReleaseDays } from './release-days.ts';
import { noPartWords } from './words.ts';

export type Named = { ok: true } | FieldProblem;

/** An owner of an incoming provider names one of its members, who may open what is given until a day. The givers hear of it. */
export async function nameRecipient(
  context: Context,
  { id }: Pick<TupeThing, 'id'>,
  { person, ends_on: endsOn }: { person: string; ends_on: string | null },
): Promise<Named> {
  const { organisationId } = actingIn(context.actor);
  return inUnitOfWork<Named>(context, async (unit) => {
    const may = employeeInformationPolicy['employee-information:name-recipients'];
    const declaration = await lockDeclarationFor(context, unit, id, may);
    if (!declaration) return { ok: false, field: 'person', message: noPartWords };
    const last = unit.today.add({ days: mostReleaseDays });
    if (!endsOn || endsOn < unit.today.toString() || Temporal.PlainDate.compare(endsOn, last) > 0)
      return { ok: false, field: 'ends_on', message: `The last day must be between today and ${formatDate(last)}` };
    if (!(await isMember(unit.db, organisationId, person)))
      return { ok: false, field: 'person', message: 'Select a member of your organisation' };
    await endPastReleases(unit.db, unit.today.toString(), unit.now);
    const recipientId = await insertRecipient(unit.db, {
      declaration_id: declaration.id,
      organisation_id: organisationId,
      person_id: person,
      named_by: unit.by.personId,
      named_by_organisation_id: organisationId,
      named_at: unit.now,
      ends_on: endsOn,
      ended_at: null,
      ended_by: null,
    });
    if (!recipientId) return { ok: false, field: 'person', message: 'They are named already. End that first' };
    const detail = { declarationId: declaration.id, personId: person, endsOn };
    await unit.audit('name', 'employee_information_recipient', recipientId, detail, organisationId);
    const about = { title: declaration.title, url: inMail(unit.site, paths.employeeInformation(declaration.id)) };
    const address = await memberAddress(unit.db, organisationId, person);
    if (address)
      await unit.mail(
        { kind: 'employee-information-named', input: { ...about, endsOn: formatDate(endsOn), to: 'recipient' } },
        address,
      );
    const given = await informationOf(unit.db, declaration.id);
    for (const giverId of new Set(given.map(({ giver_id }) => giver_id)))
      await mailOwners(unit, giverId, {
        kind: 'employee-information-named',
        input: { ...about, endsOn: formatDate(endsOn), to: 'giver' },
      });
    return { ok: true };
  });
}

/** Ends what somebody was named for, at once. */
export function endRecipient(context: Context, declarationId: string, recipientId: string): Promise<{ ok: boolean }> {
  return inUnitOfWork(context, async (unit) => {
    const recipient = await findRecipient(unit.db, declarationId, recipientId);
    if (!recipient) return { ok: false };
    const may: MayStill = (actor, declaration) =>
      employeeInformationPolicy['employee-information:end-recipient'](actor, {
        declaration,
        organisationId: recipient.organisation_id,
        isEnded: false,
      });
    if (!(await lockDeclarationFor(context, unit, declarationId, may))) return { ok: false };
    const ended = await endRecipients(unit.db, { declarationId, recipientId }, { at: unit.now, by: unit.by.personId });
    for (const id of ended) await unit.audit('end', 'employee_information_recipient', id, { declarationId });
    return { ok: ended.length > 0 };
  });
}

/** Ends what somebody was named for when they leave the organisation. They were kept out from that moment already. Safe to repeat. */
export async function endReleasesOfLeaver(
  context: Context,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<void> {
  await inUnitOfWork(context, async (unit) => {
    if (await isMember(unit.db, organisationId, personId)) return { ok: true };
    for (const declarationId of await declarationsNaming(unit.db, organisationId, personId)) {
      const which = { declarationId, organisationId, personId };
      for (const id of await endRecipients(unit.db, which, { at: unit.now, by: null }))
        await unit.audit('end', 'employee_information_recipient', id, { declarationId, why: 'left' }, organisationId);
    }
    return { ok: true };
  });
}
