import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { FindingRow } from '../tables/finding.table.ts';
import { findings } from './finding.ts';

type Page = { limit: number; offset: number };
type Status = FindingRow['status'];

const bySeverity = sql`array_position(array['severe', 'major', 'moderate', 'minor'], finding.severity)`;
const pendingFirst = sql`case finding.status when 'open' then 0 when 'published' then 1 when 'upheld' then 2 else 3 end`;

/** The findings of an organisation: those to answer first, the nearest date before the others. */
export function findingsOf(db: Kysely<Database>, organisationId: string, { limit, offset }: Page) {
  return findings(db)
    .where('finding.organisation_id', '=', organisationId)
    .orderBy(pendingFirst)
    .orderBy('finding.annotate_by')
    .orderBy('finding.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countFindingsOf(db: Kysely<Database>, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('finding')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those that an organisation may still answer before they are public. */
export function findingsToAnswer(db: Kysely<Database>, organisationId: string, today: string) {
  return db
    .selectFrom('finding')
    .select(['id', 'item_code', 'test', 'annotate_by'])
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'open')
    .where('annotation', 'is', null)
    .where('annotate_by', '>=', today)
    .orderBy('annotate_by')
    .orderBy('id')
    .limit(100)
    .execute();
}

export type FindingFilter = {
  statuses: readonly Status[];
  severity?: FindingRow['severity'];
  test?: string;
  stewardId?: string;
  /** What was opened by a day. */
  organisationId?: string;
};

function filtered<Query extends ReturnType<typeof findings>>(query: Query, filter: FindingFilter) {
  let chosen = query.where('finding.status', 'in', [...filter.statuses]);
  if (filter.severity) chosen = chosen.where('finding.severity', '=', filter.severity);
  if (filter.test) chosen = chosen.where('finding.test', '=', filter.test);
  if (filter.stewardId) chosen = chosen.where('finding.steward_id', '=', filter.stewardId);
  return chosen;
}

/** What stewards see of findings: what waits for them first, then by date, the graver before the others of a day. */
export function findingsForStewards(db: Kysely<Database>, filter: FindingFilter, { limit, offset }: Page) {
  return filtered(findings(db), filter)
    .orderBy(sql`case finding.status when 'published' then 0 when 'open' then 1 when 'upheld' then 2 else 3 end`)
    .orderBy('finding.annotate_by')
    .orderBy(bySeverity)
    .orderBy('finding.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countFindingsForStewards(db: Kysely<Database>, filter: FindingFilter): Promise<number> {
  const { count } = await filtered(findings(db), filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many findings wait for a steward's decision, and how many of them are major or severe. */
export async function countFindingsToDecide(db: Kysely<Database>): Promise<{ all: number; grave: number }> {
  const row = await db
    .selectFrom('finding')
    .where('status', '=', 'published')
    .select((eb) => [
      eb.fn.countAll<string>().as('all'),
      eb.fn.countAll<string>().filterWhere('severity', 'in', ['major', 'severe']).as('grave'),
    ])
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), grave: Number(row.grave) };
}

const mostPublic = 100;

/** The findings of an organisation that everyone may read, the last published first. */
export function publishedFindings(db: Kysely<Database>, organisationId: string) {
  return findings(db)
    .where('finding.organisation_id', '=', organisationId)
    .where('finding.published_at', 'is not', null)
    .orderBy('finding.published_at', 'desc')
    .orderBy('finding.id')
    .limit(mostPublic)
    .execute();
}

/** How many findings were published of each item, and how many of them a steward dismissed afterwards. */
export async function countPublished(db: Kysely<Database>, organisationId: string) {
  const rows = await db
    .selectFrom('finding')
    .where('organisation_id', '=', organisationId)
    .where('published_at', 'is not', null)
    .select((eb) => [
      'item_code as item',
      eb.fn.countAll<string>().as('published'),
      eb.fn.countAll<string>().filterWhere('status', '=', 'dismissed').as('dismissed'),
    ])
    .groupBy('item_code')
    .orderBy('item_code')
    .execute();
  return rows.map(({ item, published, dismissed }) => ({
    item,
    published: Number(published),
    dismissed: Number(dismissed),
  }));
}
