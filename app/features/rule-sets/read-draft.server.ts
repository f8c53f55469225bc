import type { Services } from '#app/services/services.ts';
import { ruleSets, versionIn } from '#db/queries/rule-set.ts';
import type { RuleSetRow } from '#db/tables/rule-set.table.ts';
import { differencesBetween, type ItemDifference } from './differences.ts';
import type { RuleItem } from './domain.ts';
import { readItems } from './read-rule-set.server.ts';

export type StewardEntry = {
  code: string;
  title: string;
  version: number | null;
  draftVersion: number | null;
  verify: boolean;
};

/** Every rule set with its version and its draft, for stewards. */
export async function readForStewards({ db }: Services): Promise<{ ruleSets: StewardEntry[] }> {
  const rows = await ruleSets(db);
  return {
    ruleSets: rows.map(({ code, title, version, draft_version: draftVersion, verify }) => ({
      code,
      title,
      version,
      draftVersion,
      verify,
    })),
  };
}

export type DraftView = {
  code: string;
  title: string;
  isRequired: boolean;
  version: number | null;
  /** Null when nobody has begun a new version. */
  draft: { version: number; items: RuleItem[]; differences: ItemDifference[] } | null;
};

/** A set as stewards work on it: its draft, and what that would change. */
export async function readDraft({ db }: Services, ruleSet: RuleSetRow): Promise<DraftView> {
  const published = await versionIn(db, ruleSet.code, 'published');
  const draft = await versionIn(db, ruleSet.code, 'draft');
  const items = draft ? await readItems(db, draft.id) : [];
  const before = published ? await readItems(db, published.id) : [];
  return {
    code: ruleSet.code,
    title: ruleSet.title,
    isRequired: ruleSet.required_of !== null,
    version: published?.version ?? null,
    draft: draft ? { version: draft.version, items, differences: differencesBetween(before, items) } : null,
  };
}
