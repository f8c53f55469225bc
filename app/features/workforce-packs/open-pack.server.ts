import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import {
  insertWorkforceOpening,
  insertWorkforceUndertaking,
  workforceBidders,
  workforceUndertakingOf,
} from '#db/queries/workforce-bidder.ts';
import { findWorkforcePack, type WorkforcePackInFull } from '#db/queries/workforce-pack.ts';
import { actsFor, editors, signedIn } from '../identity/actor.ts';
import { actorNow } from '../identity/actor-now.server.ts';
import { lockDeclarationFor, type MayStill } from '../tupe/lock-for.server.ts';
import { bidderStanding } from './bidder-standing.ts';
import type { Bid } from './find-bid.server.ts';
import { type Figures, figuresSchema } from './staff.ts';
import { undertakingVersion } from './undertaking.ts';

type Signing = { signedName: string; signedRole: string };
export type Signed = { ok: true } | { ok: false; reason: 'gone' };

/** Signs the undertaking for an organisation. Signed already, it stays as it was signed. */
export function signUndertaking(context: Context, bid: Bid, { signedName, signedRole }: Signing): Promise<Signed> {
  const { declarationId, organisationId, opportunityId } = bid;
  return inUnitOfWork<Signed>(context, async (unit) => {
    const may: MayStill = (actor) => actsFor(actor, organisationId, editors);
    if (!(await lockDeclarationFor(context, unit, declarationId, may))) return { ok: false, reason: 'gone' };
    if (await workforceUndertakingOf(unit.db, declarationId, organisationId)) return { ok: true };
    const [facts] = await workforceBidders(unit.db, opportunityId, organisationId);
    if (!bidderStanding(facts ?? null).may) return { ok: false, reason: 'gone' };
    const id = await insertWorkforceUndertaking(unit.db, {
      declaration_id: declarationId,
      organisation_id: organisationId,
      text_version: undertakingVersion,
      signed_name: signedName,
      signed_role: signedRole,
      signed_by: signedIn(context.actor).personId,
      signed_at: unit.now,
      ended_at: null,
    });
    await unit.audit(
      'sign',
      'workforce_undertaking',
      id,
      { declarationId, version: undertakingVersion },
      organisationId,
    );
    return { ok: true };
  });
}

export type OpenedPack = { pack: WorkforcePackInFull; figures: Figures };

/**
 * Opens a pack for a bidder who signed, and notes it: who, when, and how. Each opening is noted, also one that follows the
 * other at once. @returns null where there is nothing to open any more
 */
export async function openPack(context: Context, bid: Bid, how: 'page' | 'csv'): Promise<OpenedPack | null> {
  const [shown] = bid.packs;
  if (!shown) return null;
  let opened: OpenedPack | null = null;
  // Without the key of the form: sent again, it shows the figures again, which is another opening.
  await inUnitOfWork<{ ok: true } | { ok: false }>({ ...context, formKey: null }, async (unit) => {
    const pack = await findWorkforcePack(unit.db, bid.declarationId, shown.id);
    const [facts] = await workforceBidders(unit.db, bid.opportunityId, bid.organisationId);
    const isSigned = (await workforceUndertakingOf(unit.db, bid.declarationId, bid.organisationId)) !== null;
    const mayStill = actsFor(await actorNow(unit.db, context.actor), bid.organisationId);
    if (pack?.status !== 'released' || !pack.figures || !isSigned || !mayStill) return { ok: false };
    if (!bidderStanding(facts ?? null).may || pack.delete_on < unit.today.toString()) return { ok: false };
    const { personId } = signedIn(context.actor);
    await insertWorkforceOpening(unit.db, {
      pack_id: pack.id,
      organisation_id: bid.organisationId,
      person_id: personId,
      how,
      opened_at: unit.now,
    });
    await unit.audit('open', 'workforce_pack', pack.id, { how, version: pack.version }, bid.organisationId);
    opened = { pack, figures: figuresSchema.parse(pack.figures) };
    return { ok: true };
  });
  return opened;
}
