import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { deleteRequest, endCommitment, insertCommitment, lockOpenCommitment } from '#db/queries/commitment.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { itemsOf, lockRuleSet, versionIn } from '#db/queries/rule-set.ts';
import { signedIn } from '../identity/actor.ts';
import { itemsInProportion, lastDayOf } from './domain.ts';
import type { Signature } from './schema.ts';

export type Accepted = { ok: true; until: string } | { ok: false; reason: 'unknown' | 'newer_version' };
type Which = { organisationId: string; ruleSet: string };

/**
 * An owner accepts the published version of a set for its organisation, in proportion to its size (domain.md 1.4), for 12
 * months. What it had accepted before is replaced. Refused when a newer version than the one that was read is in force.
 */
export function acceptCommitment(
  context: Context,
  { organisationId, ruleSet }: Which,
  { name, role, version: read }: Signature & { version: number | null },
): Promise<Accepted> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<Accepted>(context, async (unit) => {
    // Publication holds the set too: whoever accepts has read what is in force.
    if (!(await lockRuleSet(unit.db, ruleSet))) return { ok: false, reason: 'unknown' };
    const version = await versionIn(unit.db, ruleSet, 'published');
    const organisation = await findOrganisation(unit.db, organisationId);
    if (!version || !organisation) return { ok: false, reason: 'unknown' };
    if (version.version !== read) return { ok: false, reason: 'newer_version' };
    await lockOpenCommitment(unit.db, organisationId, ruleSet);
    await endCommitment(unit.db, { organisationId, ruleSet }, 'replaced', unit.now);
    const items = itemsInProportion(await itemsOf(unit.db, version.id), organisation.size_band).map(({ code }) => code);
    const until = lastDayOf(unit.today).toString();
    const id = await insertCommitment(unit.db, {
      organisation_id: organisationId,
      rule_set: ruleSet,
      version_id: version.id,
      items,
      accepted_by: personId,
      signed_name: name,
      signed_role: role,
      accepted_at: unit.now,
      expires_on: until,
    });
    await deleteRequest(unit.db, organisationId, ruleSet);
    const detail = { ruleSet, version: version.version, items, until };
    await unit.audit('accept', 'commitment', id, detail, organisationId);
    return { ok: true, until };
  });
}

export type Withdrawn = { ok: true } | { ok: false; reason: 'nothing' };

/** An owner takes back what its organisation accepted. */
export function withdrawCommitment(context: Context, { organisationId, ruleSet }: Which): Promise<Withdrawn> {
  return inUnitOfWork<Withdrawn>(context, async (unit) => {
    const [id] = await endCommitment(unit.db, { organisationId, ruleSet }, 'withdrawn', unit.now);
    if (!id) return { ok: false, reason: 'nothing' };
    await unit.audit('withdraw', 'commitment', id, { ruleSet }, organisationId);
    return { ok: true };
  });
}
