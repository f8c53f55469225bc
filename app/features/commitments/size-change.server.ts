import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { endCommitment, openCommitments } from '#db/queries/commitment.ts';
import { findRuleSet, itemsOf, versionIn } from '#db/queries/rule-set.ts';
import { askToAccept } from './ask.server.ts';
import { fallsShort } from './domain.ts';

type Change = { organisationId: string; before: string | null; after: string | null };

/**
 * What follows when an organisation changes its size: where it now answers more items than it accepted, that acceptance ends
 * and it is asked anew. One that answers fewer has accepted more than it must, and keeps it.
 */
export async function answerToNewSize(
  services: Pick<Services, 'env'>,
  unit: UnitOfWork,
  { organisationId, before, after }: Change,
): Promise<void> {
  if (before === after) return;
  for (const { rule_set: ruleSet, version_id, items, id } of await openCommitments(unit.db, [organisationId])) {
    const all = await itemsOf(unit.db, version_id);
    if (!fallsShort(items, all, after)) continue;
    await endCommitment(unit.db, { organisationId, ruleSet }, 'organisation_changed', unit.now);
    await unit.audit('end', 'commitment', id, { ruleSet, why: 'organisation_changed', before, after }, organisationId);
    const published = await versionIn(unit.db, ruleSet, 'published');
    const set = await findRuleSet(unit.db, ruleSet);
    if (!published || !set) continue;
    const asked = { organisationId, ruleSet, title: set.title, versionId: published.id, by: null };
    await askToAccept(services, unit, asked, 'organisation_changed');
  }
}
