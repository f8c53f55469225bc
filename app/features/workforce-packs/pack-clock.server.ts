import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { noteDeletionTold } from '#db/queries/tupe-deletion.ts';
import { claimReminder } from '#db/queries/tupe-plan.ts';
import {
  askWorkforceDeletion,
  declarationsWithWorkforceBidders,
  endWorkforceUndertaking,
  forgetWorkforceDeletion,
  hasOpenedWorkforce,
  workforceBidders,
  workforceDeletions,
  workforceUndertakings,
} from '#db/queries/workforce-bidder.ts';
import {
  deleteWorkforceDraft,
  lockWorkforcePacks,
  updateWorkforcePack,
  workforcePacksToEnd,
} from '#db/queries/workforce-pack.ts';
import { system } from '../identity/actor.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { lockDeclaration } from '../tupe/find-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { formatDate } from '../wording.ts';
import { bidderStanding, deleteBy } from './bidder-standing.ts';
import { daysOfDraft, packStep } from './domain.ts';
import { endUpload } from './sealed-upload.server.ts';

const atOnce = 200;
/** So many days before the last one a bidder is reminded. */
const remindBefore = 7;

/**
 * What time does to figures of staff: those whose day is over are deleted, drafts that nobody released are forgotten, and whoever
 * bids no more is asked to delete what it opened, reminded of it, and overdue after 30 days. Safe to repeat.
 */
export async function keepPackClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  const today = services.clock.today().toString();
  const draftsBefore = new Date(services.clock.now().epochMilliseconds - daysOfDraft * 86_400_000);
  for (const pack of await workforcePacksToEnd(services.db, today, draftsBefore, atOnce)) await endPack(context, pack);
  for (const declarationId of await declarationsWithWorkforceBidders(services.db))
    await keepBidders(context, declarationId);
}

type Ending = { id: string; declaration_id: string; giver_id: string };

function endPack(context: Context, { id, declaration_id: declarationId, giver_id: giverId }: Ending) {
  return inUnitOfWork(context, async (unit) => {
    await lockTupeDeclaration(unit.db, declarationId);
    const pack = (await lockWorkforcePacks(unit.db, declarationId, giverId)).find((one) => one.id === id);
    if (!pack) return { ok: true };
    await endUpload(context.services, unit, pack);
    const to = packStep(pack.status, 'delete');
    if (to) {
      await updateWorkforcePack(unit.db, id, { status: to, deleted_at: unit.now, figures: null, sealed_key: null });
      await unit.audit('delete', 'workforce_pack', id, { declarationId, deleteOn: pack.delete_on }, giverId);
    } else await deleteWorkforceDraft(unit.db, id);
    return { ok: true };
  });
}

function keepBidders(context: Context, declarationId: string) {
  return inUnitOfWork(context, async (unit) => {
    const thing = await lockDeclaration(unit.db, declarationId);
    if (!thing?.opportunityId) return { ok: true };
    const bidders = new Map(
      (await workforceBidders(unit.db, thing.opportunityId)).map((facts) => [facts.organisationId, facts]),
    );
    for (const { organisation_id: organisationId } of await workforceUndertakings(unit.db, declarationId)) {
      const standing = bidderStanding(bidders.get(organisationId) ?? null);
      if (!standing.may) await askToDelete(unit, thing, organisationId, standing.since ?? unit.now);
    }
    for (const { organisation_id: organisationId, confirmed_at } of await workforceDeletions(unit.db, declarationId)) {
      // A decision was opened again: what it may open it need not delete.
      if (confirmed_at || !bidderStanding(bidders.get(organisationId) ?? null).may) continue;
      await forgetWorkforceDeletion(unit.db, declarationId, organisationId);
      await unit.audit('take_back_deletion', 'workforce_pack', declarationId, {}, organisationId);
    }
    await remindToDelete(unit, thing);
    return { ok: true };
  });
}

async function askToDelete(unit: UnitOfWork, thing: TupeThing, organisationId: string, since: Date): Promise<void> {
  await endWorkforceUndertaking(unit.db, thing.id, organisationId, unit.now);
  // Who opened nothing has nothing to delete.
  if (!(await hasOpenedWorkforce(unit.db, thing.id, organisationId))) return;
  const dueOn = deleteBy(since);
  await askWorkforceDeletion(unit.db, {
    declaration_id: thing.id,
    organisation_id: organisationId,
    due_on: dueOn,
    asked_at: unit.now,
    confirmed_at: null,
    confirmed_by: null,
    words: null,
    overdue_since: null,
  });
  await unit.audit('ask_to_delete', 'workforce_pack', thing.id, { dueOn }, organisationId);
  await mailToDelete(unit, thing, organisationId, dueOn, 'asked');
}

async function remindToDelete(unit: UnitOfWork, thing: TupeThing): Promise<void> {
  const { db, now, today } = unit;
  const soon = today.add({ days: remindBefore }).toString();
  for (const deletion of await workforceDeletions(db, thing.id)) {
    const { organisation_id: organisationId, due_on: due, confirmed_at, overdue_since } = deletion;
    if (confirmed_at || due > soon) continue;
    const isOverdue = due < today.toString();
    if (isOverdue && !overdue_since) {
      const key = { declarationId: thing.id, organisationId, what: 'workforce_pack' } as const;
      await noteDeletionTold(db, key, { overdue_since: today.toString() });
      await unit.audit('overdue', 'workforce_pack', thing.id, { due }, organisationId);
    }
    const code = `workforce_deletion ${organisationId}`;
    const kind = isOverdue ? 'overdue' : 'before';
    if (await claimReminder(db, { declaration_id: thing.id, code, due, kind, sent_at: now }))
      await mailToDelete(unit, thing, organisationId, due, kind);
  }
}

function mailToDelete(
  unit: UnitOfWork,
  { title, opportunityId }: TupeThing,
  organisationId: string,
  due: string,
  when: 'asked' | 'before' | 'overdue',
): Promise<void> {
  return mailPeople(unit, [organisationId], {
    kind: 'workforce-deletion',
    input: { title, due: formatDate(due), when, url: inMail(unit.site, paths.workforceDeletion(opportunityId ?? '')) },
  });
}
