import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { workforceBidders, workforceUndertakings } from '#db/queries/workforce-bidder.ts';
import { lockWorkforcePacks, updateWorkforcePack } from '#db/queries/workforce-pack.ts';
import { actsFor, editors, signedIn } from '../identity/actor.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { lockDeclarationFor, type MayStill } from '../tupe/lock-for.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import { formatDate } from '../wording.ts';
import { bidderStanding } from './bidder-standing.ts';
import { packStep } from './domain.ts';
import type { FoundPack } from './find-given.server.ts';
import { givesFor } from './policy.ts';
import { noPartWords } from './refusal-words.ts';

export type Released = { ok: true } | { ok: false; reason: 'not_ready' | 'refused'; message: string };

/** Shows a draft to those with an interest who sign. The version before is replaced. Each of them is told, nobody else. */
export function releasePack(context: Context, found: FoundPack, deleteOn: string): Promise<Released> {
  const { pack } = found;
  return inUnitOfWork<Released>(context, async (unit) => {
    const may = givesFor(pack.giver_id);
    const declaration = await lockDeclarationFor(context, unit, found.declaration.id, may);
    if (!declaration) return { ok: false, reason: 'refused', message: noPartWords };
    const packs = await lockWorkforcePacks(unit.db, declaration.id, pack.giver_id);
    const draft = packs.find(({ id }) => id === pack.id);
    if (draft?.status === 'released') return { ok: true };
    const to = draft && packStep(draft.status, 'release');
    if (!to || !draft.figures) return { ok: false, reason: 'not_ready', message: 'There is no draft to release' };
    for (const before of packs) {
      const replaced = packStep(before.status, 'replace');
      if (replaced) await updateWorkforcePack(unit.db, before.id, { status: replaced, delete_on: deleteOn });
    }
    const { personId } = signedIn(context.actor);
    const release = { status: to, released_at: unit.now, released_by: personId, delete_on: deleteOn };
    await updateWorkforcePack(unit.db, pack.id, release);
    const detail = { declarationId: declaration.id, version: draft.version, asAt: draft.as_at, deleteOn };
    await unit.audit('release', 'workforce_pack', pack.id, detail, pack.giver_id);
    const moved = await moveDeclaration(unit, declaration.id, 'share_pack');
    if (!moved.ok) return { ok: false, reason: 'refused', message: moved.message };
    if (declaration.opportunityStatus === 'published' || declaration.opportunityStatus === 'decided') {
      const opportunityId = declaration.opportunityId ?? '';
      const bidders = await workforceBidders(unit.db, opportunityId);
      const readers = bidders.filter((facts) => bidderStanding(facts).may).map(({ organisationId }) => organisationId);
      await mailPeople(
        unit,
        readers.filter((id) => id !== pack.giver_id),
        {
          kind: 'workforce-released',
          input: {
            title: declaration.title,
            asAt: formatDate(draft.as_at),
            isNewVersion: draft.version > 1,
            url: inMail(context.services, paths.workforce(opportunityId)),
          },
        },
      );
    }
    return { ok: true };
  });
}

/** Takes figures back, with a reason that those who signed are told. */
export function withdrawPack(context: Context, found: FoundPack, reason: string): Promise<Released> {
  const { pack } = found;
  return inUnitOfWork<Released>(context, async (unit) => {
    const may: MayStill = (actor) => actsFor(actor, pack.giver_id, editors);
    const declaration = await lockDeclarationFor(context, unit, found.declaration.id, may);
    if (!declaration) return { ok: false, reason: 'refused', message: noPartWords };
    const packs = await lockWorkforcePacks(unit.db, declaration.id, pack.giver_id);
    const released = packs.find(({ id }) => id === pack.id);
    if (released?.status === 'withdrawn') return { ok: true };
    const to = released && packStep(released.status, 'withdraw');
    if (!to) return { ok: false, reason: 'not_ready', message: 'These figures are not released any more' };
    await updateWorkforcePack(unit.db, pack.id, { status: to, withdrawn_at: unit.now, withdrawn_reason: reason });
    await unit.audit('withdraw', 'workforce_pack', pack.id, { declarationId: declaration.id, reason }, pack.giver_id);
    const signed = await workforceUndertakings(unit.db, declaration.id);
    await mailPeople(
      unit,
      signed.map(({ organisation_id }) => organisation_id),
      {
        kind: 'workforce-withdrawn',
        input: {
          title: declaration.title,
          reason,
          url: inMail(context.services, paths.opportunity(declaration.opportunityId ?? '')),
        },
      },
    );
    return { ok: true };
  });
}
