import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { endCommitment, openCommitmentsTo } from '#db/queries/commitment.ts';
import { findRuleSet, lockRuleSet, versionIn } from '#db/queries/rule-set.ts';
import { endVersion, publishVersion } from '#db/queries/rule-set-draft.ts';
import { signedIn } from '../identity/actor.ts';
import { isTooSoon } from './acceptance-date.ts';
import { differencesBetween } from './differences.ts';
import { readItems } from './read-rule-set.server.ts';

export type VersionPublished =
  | { ok: true; version: number }
  | { ok: false; reason: 'unknown' | 'no_draft' | 'no_change' | 'too_soon' };

/**
 * Publishes the draft of a set: it is frozen, what was in force is replaced, and everyone who accepted that is asked to
 * accept again. Of two stewards who publish at once one is told that there is no draft any more.
 */
export function publishDraft(
  context: Context,
  ruleSet: string,
  { reason, acceptBy }: { reason: string; acceptBy: string },
): Promise<VersionPublished> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<VersionPublished>(context, async (unit) => {
    if (!(await lockRuleSet(unit.db, ruleSet))) return { ok: false, reason: 'unknown' };
    const draft = await versionIn(unit.db, ruleSet, 'draft');
    if (!draft) return { ok: false, reason: 'no_draft' };
    if (isTooSoon(acceptBy, unit.today)) return { ok: false, reason: 'too_soon' };
    const published = await versionIn(unit.db, ruleSet, 'published');
    const before = published ? await readItems(unit.db, published.id) : [];
    if (differencesBetween(before, await readItems(unit.db, draft.id)).length === 0)
      return { ok: false, reason: 'no_change' };
    if (published) {
      const ending = { ended_by: personId, ended_at: unit.now, ended_reason: reason };
      await endVersion(unit.db, published.id, 'superseded', ending);
    }
    await publishVersion(unit.db, draft.id, { reason, acceptBy, publishedBy: personId, at: unit.now });
    await unit.audit('publish', 'rule_set_version', draft.id, { ruleSet, version: draft.version, reason, acceptBy });
    await unit.enqueue('rule-set-published', { versionId: draft.id, after: null });
    return { ok: true, version: draft.version };
  });
}

export type SetRetired = { ok: true } | { ok: false; reason: 'unknown' | 'not_published' | 'required' };

/** Retires the version of a set that is in force; what was accepted of it ends. Never of a set that is required: that is replaced. */
export function retireVersion(context: Context, ruleSet: string, reason: string): Promise<SetRetired> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<SetRetired>(context, async (unit) => {
    if (!(await lockRuleSet(unit.db, ruleSet))) return { ok: false, reason: 'unknown' };
    const set = await findRuleSet(unit.db, ruleSet);
    if (set?.required_of) return { ok: false, reason: 'required' };
    const published = await versionIn(unit.db, ruleSet, 'published');
    if (!published) return { ok: false, reason: 'not_published' };
    const ending = { ended_by: personId, ended_at: unit.now, ended_reason: reason };
    await endVersion(unit.db, published.id, 'retired', ending);
    for (const organisationId of await openCommitmentsTo(unit.db, ruleSet)) {
      const [id] = await endCommitment(unit.db, { organisationId, ruleSet }, 'rule_set_retired', unit.now);
      if (id) await unit.audit('end', 'commitment', id, { ruleSet, why: 'rule_set_retired' }, organisationId);
    }
    await unit.audit('retire', 'rule_set_version', published.id, { ruleSet, version: published.version, reason });
    return { ok: true };
  });
}
