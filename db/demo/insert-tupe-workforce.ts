import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { proposedDeletion } from '#app/features/workforce-packs/domain.ts';
import { figuresOf } from '#app/features/workforce-packs/publish.ts';
import { codesOf, type Employee } from '#app/features/workforce-packs/staff.ts';
import { undertakingVersion } from '#app/features/workforce-packs/undertaking.ts';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow } from '../tables/tupe-declaration.table.ts';
import { at } from './moment.ts';
import { type Chance, chanceFrom, demoId } from './random.ts';

const roles = [
  'Employment adviser',
  'Employment adviser',
  'Employment adviser',
  'Team leader',
  'Administrator',
  'Tutor',
];
const mostBidders = 2;

/**
 * Figures of staff that outgoing providers released on what is open, opened by some who answer. Whoever a visitor can be as a
 * provider finds one to sign for where it has an interest, and gives one where it employs the staff.
 * @param shownId the provider that a visitor can be
 */
export async function insertTupeWorkforce(
  db: Transaction<Database>,
  shownId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  const rows = await db
    .selectFrom('tupe_declaration')
    .innerJoin('opportunity', 'opportunity.id', 'tupe_declaration.opportunity_id')
    .innerJoin('tupe_party', (join) =>
      join
        .onRef('tupe_party.declaration_id', '=', 'tupe_declaration.id')
        .on('tupe_party.party', '=', 'outgoing')
        .on('tupe_party.organisation_id', 'is not', null),
    )
    .where('opportunity.status', '=', 'published')
    .where('opportunity.response_deadline', '>=', today.toString())
    .where('tupe_declaration.state', 'in', ['assessing', 'applies', 'disputed'])
    .selectAll('tupe_declaration')
    .select(['tupe_party.organisation_id as giver_id', 'opportunity.decision_date'])
    .orderBy('tupe_declaration.id')
    .execute();
  for (const { giver_id, decision_date, ...declaration } of rows) {
    if (!giver_id) continue;
    const packId = await insertPack(db, declaration, giver_id, decision_date, today);
    if (giver_id === shownId) await insertBidders(db, declaration, packId, today);
  }
}

async function insertPack(
  db: Transaction<Database>,
  declaration: TupeDeclarationRow,
  giverId: string,
  decisionDate: string | null,
  today: Temporal.PlainDate,
): Promise<string> {
  const chance = chanceFrom(`workforce ${declaration.id}`);
  const asAt = today.subtract({ days: 12 }).toString();
  const site = declaration.sites[0] ?? 'Main office';
  const staff = Array.from({ length: declaration.headcount ?? 20 }, () => employee(chance, site));
  const releasedAt = at(today.subtract({ days: 9 }));
  const id = demoId('workforce pack', declaration.id, giverId);
  await db
    .insertInto('workforce_pack')
    .values({
      id,
      declaration_id: declaration.id,
      giver_id: giverId,
      version: 1,
      status: 'released',
      as_at: asAt,
      row_count: staff.length,
      figures: figuresOf(staff, null, asAt) as JsonObject,
      sealed_key: null,
      envelope_id: null,
      released_at: releasedAt,
      released_by: null,
      delete_on: proposedDeletion(decisionDate, today),
      withdrawn_at: null,
      withdrawn_reason: null,
      deleted_at: null,
      created_by: null,
      created_at: releasedAt,
    })
    .execute();
  await db
    .insertInto('tupe_step')
    .values({
      declaration_id: declaration.id,
      event: 'share_pack',
      from_state: declaration.state,
      to_state: declaration.state === 'applies' ? 'workforce_pack_shared' : declaration.state,
      words: '',
      made_by: null,
      made_by_organisation_id: giverId,
      made_at: releasedAt,
    })
    .execute();
  if (declaration.state === 'applies')
    await db
      .updateTable('tupe_declaration')
      .set({ state: 'workforce_pack_shared' })
      .where('id', '=', declaration.id)
      .execute();
  return id;
}

function employee(chance: Chance, site: string): Employee {
  return {
    role: chance.pick(roles),
    site,
    pay: chance.pick(['20_to_25', '25_to_30', '25_to_30', '30_to_35']),
    fte: chance.pick([1, 1, 1, 0.8, 0.6]),
    service: chance.pick(codesOf('service').slice(0, 4)),
    pension: chance.pick(['defined_contribution', 'defined_contribution', 'public']),
    origin: chance.pick(['no', 'no', 'no', 'yes']),
  };
}

/** Some who write an interest signed and looked, as stewards see at once and the giver after the deadline. */
async function insertBidders(
  db: Transaction<Database>,
  { id, opportunity_id }: TupeDeclarationRow,
  packId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  if (!opportunity_id) return;
  const bidders = await db
    .selectFrom('organisation')
    .select('id')
    .where('is_provider', '=', true)
    .where('is_prime', '=', false)
    .where('status', '=', 'verified')
    .where('id', 'not in', db.selectFrom('interest').select('organisation_id'))
    .where(
      'id',
      'not in',
      db
        .selectFrom('tupe_party')
        .where('organisation_id', 'is not', null)
        .select(({ ref }) => ref('organisation_id').$notNull().as('id')),
    )
    .orderBy('id')
    .limit(mostBidders)
    .execute();
  for (const [place, { id: organisation_id }] of bidders.entries()) {
    const signedAt = at(today.subtract({ days: 6 - place }));
    await db
      .insertInto('interest')
      .values({ opportunity_id, organisation_id, created_at: signedAt, updated_at: signedAt })
      .execute();
    await db
      .insertInto('workforce_undertaking')
      .values({
        declaration_id: id,
        organisation_id,
        number: place + 1,
        text_version: undertakingVersion,
        signed_name: 'The finance manager',
        signed_role: 'Finance manager',
        signed_by: null,
        signed_at: signedAt,
        ended_at: null,
      })
      .execute();
    const how = place === 0 ? 'page' : 'csv';
    await db
      .insertInto('workforce_pack_opening')
      .values({ pack_id: packId, organisation_id, person_id: null, how, opened_at: signedAt })
      .execute();
  }
}
