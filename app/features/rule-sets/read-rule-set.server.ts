import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findRuleSet, itemsOf, relativesOf, ruleSets, versionsOf } from '#db/queries/rule-set.ts';
import type { Database } from '#db/schema.ts';
import type { RuleSetRow, RuleSetVersionRow } from '#db/tables/rule-set.table.ts';
import { dateInLondon } from '../wording.ts';
import { differencesBetween } from './differences.ts';
import { type RuleItem, ruleItem } from './domain.ts';
import { type ItemView, type RuleSetEntry, type RuleSetView, ruleSetList, type VersionEntry } from './schema.ts';

const code = z.string().regex(/^[A-Z0-9-]{1,40}$/);
export const ruleSetParams = z.object({ ruleSet: code });
export const versionParams = z.object({
  ruleSet: code,
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
});

type Named = { nationName: (code: string) => string };

/** Every rule set, for everyone. */
export async function readRuleSets(services: Services) {
  const { places } = await services.reference.current();
  const rows = await ruleSets(services.db);
  return ruleSetList.parse({
    ruleSets: rows.map((row) => entryOf(row, row.version, { nationName: (nation) => places.name(nation) ?? nation })),
  });
}

/**
 * A version of a rule set with its items and what differs from the version before; without `version` the one in force, or
 * the last where none is. Null for what is unknown or a draft.
 */
export async function readRuleSet(services: Services, code: string, version?: number): Promise<RuleSetView | null> {
  const { db } = services;
  const ruleSet = await findRuleSet(db, code);
  if (!ruleSet) return null;
  const versions = (await versionsOf(db, code)).filter(({ status }) => status !== 'draft');
  const inForce = versions.find(({ status }) => status === 'published');
  const shown = version === undefined ? (inForce ?? versions[0]) : versions.find((each) => each.version === version);
  if (version !== undefined && !shown) return null;
  const before = shown && versions.find((each) => each.version < shown.version);
  const { places } = await services.reference.current();
  const items = shown ? await readItems(db, shown.id) : [];
  return {
    ruleSet: entryOf(ruleSet, inForce?.version ?? null, { nationName: (nation) => places.name(nation) ?? nation }),
    shown: shown ? versionEntry(shown) : null,
    versions: versions.map(versionEntry),
    items: await withRelatives(db, items),
    differences: before ? differencesBetween(await readItems(db, before.id), items) : null,
  };
}

/** The items of a version in the shape in which versions are compared. */
export async function readItems(db: Kysely<Database>, versionId: string): Promise<RuleItem[]> {
  return (await itemsOf(db, versionId)).map((row) => ruleItem.parse(row));
}

// Lineage is read from both ends, for a newer version may name items whose own version is older.
async function withRelatives(db: Kysely<Database>, items: readonly RuleItem[]): Promise<ItemView[]> {
  const codes = items.map((item) => item.code);
  const relatives = await relativesOf(
    db,
    codes,
    items.flatMap(({ lineage }) => lineage),
  );
  return items.map((item) => ({
    ...item,
    relatives: relatives
      .filter((other) => other.code !== item.code)
      .filter((other) => item.lineage.includes(other.code) || other.names.includes(item.code))
      .map((other) => ({ code: other.code, heading: other.heading, ruleSet: other.rule_set })),
  }));
}

function entryOf(row: RuleSetRow, version: number | null, { nationName }: Named): RuleSetEntry {
  return {
    code: row.code,
    title: row.title,
    summary: row.summary,
    kind: row.kind,
    requiredOf: row.required_of,
    nations: row.nations.map(nationName),
    inForceFrom: row.in_force_from,
    inForceTo: row.in_force_to,
    source: row.source,
    verify: row.verify,
    version,
  };
}

function versionEntry(row: RuleSetVersionRow): VersionEntry {
  if (row.status === 'draft') throw new Error('A draft is nobody’s to read');
  return {
    version: row.version,
    status: row.status,
    publishedOn: row.published_at && dateInLondon(row.published_at),
    acceptBy: row.accept_by,
    reason: row.reason,
  };
}
