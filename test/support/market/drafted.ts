import { versionIn } from '#db/queries/rule-set.ts';
import { copyItems, insertDraft } from '#db/queries/rule-set-draft.ts';
import { createPerson } from '../actors.ts';
import type { TestServices } from '../services.ts';
import { now, organisation, type Thing } from './thing.ts';

const ruleSet = 'HMG-SCOC';

/** A rule set of which a steward has begun a new version. */
export async function makeDrafted(services: TestServices): Promise<Thing> {
  const organisationId = await organisation(services, 'provider', 'verified');
  const personId = await createPerson(services);
  await services.db.transaction().execute(async (db) => {
    if (await versionIn(db, ruleSet, 'draft')) return;
    const published = await versionIn(db, ruleSet, 'published');
    const { id } = await insertDraft(db, ruleSet, personId, now(services));
    if (published) await copyItems(db, published.id, id);
  });
  return { organisationId, params: { ruleSet, item: 'SCOC-1' } };
}
