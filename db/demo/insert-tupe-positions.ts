import type { Insertable, Transaction } from 'kysely';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { type Position, positions, stanceOf } from '#app/features/tupe-positions/positions.ts';
import type { Answers } from '#app/features/tupe-positions/questions.ts';
import { legalDay } from '#app/features/working-days/legal-day.ts';
import { replaceTupePosition } from '../queries/tupe-position.ts';
import type { Database } from '../schema.ts';
import type { TupePositionTable } from '../tables/tupe-declaration.table.ts';
import { at } from './moment.ts';

type Said = { position: Position; basis: string; saidBy: string; source?: string; answers?: Answers };
type Declared = Awaited<ReturnType<typeof declarations>>[number];

/** What the parties of every declaration say, as its state asks: who waits, who agrees and who does not. */
export async function insertTupePositions(db: Transaction<Database>, today: Temporal.PlainDate): Promise<void> {
  for (const declared of await declarations(db)) {
    const standing = saidOf(declared);
    if (!standing) continue;
    if (declared.party === 'prime') {
      if (standing.position !== waiting.position) await state(db, declared, waiting, dayOf(declared, 1, today));
      if (declared.opportunity_id) await publish(db, declared.opportunity_id, standing);
    }
    await state(db, declared, standing, dayOf(declared, daysAfter[declared.party], today));
  }
}

/** So many days after the declaration was begun each party speaks. */
const daysAfter = { funder: 4, prime: 9, outgoing: 14, incoming: 18 } as const;

function dayOf({ created_at }: Declared, days: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const wanted = legalDay(created_at).add({ days });
  const yesterday = today.subtract({ days: 1 });
  return Temporal.PlainDate.compare(wanted, yesterday) < 0 ? wanted : yesterday;
}

function declarations(db: Transaction<Database>) {
  return db
    .selectFrom('tupe_party')
    .innerJoin('tupe_declaration', 'tupe_declaration.id', 'tupe_party.declaration_id')
    .leftJoin('opportunity', 'opportunity.id', 'tupe_declaration.opportunity_id')
    .select([
      'tupe_party.id as party_id',
      'tupe_party.party',
      'tupe_party.name',
      'tupe_party.organisation_id',
      'tupe_declaration.id',
      'tupe_declaration.prime_id',
      'tupe_declaration.state',
      'tupe_declaration.created_at',
      'tupe_declaration.opportunity_id',
      'opportunity.tupe_position',
      'opportunity.tupe_said_by',
      'opportunity.tupe_reason',
    ])
    .where('tupe_party.ended_at', 'is', null)
    .where('tupe_declaration.state', 'not in', ['not_assessed', 'aborted'])
    .orderBy('tupe_declaration.id')
    .orderBy('tupe_party.id')
    .execute();
}

const waiting: Said = {
  position: 'under_advice',
  basis: 'We have asked our solicitor and say more when the answer is here.',
  saidBy: 'Human resources',
};

/** What a party says; null for one that has said nothing yet. */
function saidOf(declared: Declared): Said | null {
  const isOpen = declared.state === 'disputed' || declared.state === 'assessing';
  switch (declared.party) {
    case 'funder':
      return isOpen || declared.state === 'not_applicable' ? null : funderSays;
    case 'prime':
      return primeSays(declared);
    case 'outgoing':
      return outgoingSays(declared);
    case 'incoming':
      if (declared.state === 'not_applicable') return { ...nobodyMoves, saidBy: incomingSays.saidBy };
      return isOpen ? null : incomingSays;
  }
}

const funderSays: Said = {
  position: 'likely',
  basis: 'The service goes on for the same people. Bidders were told to price for staff who transfer.',
  saidBy: 'Commercial team',
  source: 'Answer to question 14 of bidders',
};

const nobodyMoves = { position: 'does_not', basis: 'Nobody is assigned to this work, so that nobody moves.' } as const;

const incomingSays: Said = {
  position: 'applies',
  basis: 'We take over the same work for the same client, and the team that does it.',
  saidBy: 'Managing director',
};

function primeSays({ state: stands, tupe_position, tupe_said_by, tupe_reason, name }: Declared): Said {
  const published = positions.find((position) => position === tupe_position) ?? null;
  const wanted = stands === 'not_applicable' || stands === 'disputed' ? 'no' : stands === 'assessing' ? 'open' : 'yes';
  if (published && stanceOf(published) === wanted)
    return { position: published, basis: tupe_reason ?? '', saidBy: tupe_said_by ?? name };
  const saidBy = `${name}, contracts team`;
  if (wanted === 'yes') return { position: 'likely', basis: same, saidBy, answers };
  if (wanted === 'open') return { ...waiting, saidBy: `${name}, human resources` };
  if (stands === 'not_applicable') return { ...nobodyMoves, saidBy };
  return { position: 'unlikely', basis: isNew, saidBy };
}

const same =
  'Another contractor takes the work over. The work is for the same client before and after. A team is organised to do this work. The activities stay the same at heart, although the programme changes.';
const isNew = 'The programme is new. Groups, hours and ways of working differ from what is done today.';
const answers: Answers = {
  jurisdiction: 'GB',
  planned_on: 'unsure',
  transfer: 'retender',
  client: 'yes',
  grouping: 'yes',
  situated: 'yes',
  purpose: 'yes',
  assigned: 'yes',
  short_term: 'no',
  goods: 'no',
  activities: 'changed',
  incoming: 1,
  others: 'no',
  advice: 'had',
};

function outgoingSays({ state: stands, name }: Declared): Said | null {
  const saidBy = `${name}, operations manager`;
  if (stands === 'assessing') return null;
  if (stands === 'not_applicable') return { ...nobodyMoves, saidBy };
  const basis =
    'Our team does this work and nothing else, for the same people in the same places. Its name alone is new.';
  return { position: 'applies', basis, saidBy };
}

async function state(
  db: Transaction<Database>,
  { id, party_id, organisation_id, prime_id }: Declared,
  said: Said,
  on: Temporal.PlainDate,
): Promise<void> {
  const row: Insertable<TupePositionTable> & { stated_at: Date } = {
    declaration_id: id,
    party_id,
    position: said.position,
    basis: said.basis,
    answers: said.answers ?? {},
    advice_reference: null,
    said_by: said.saidBy,
    source: said.source ?? (organisation_id ? null : 'Told to the prime in a letter'),
    stated_by: null,
    stated_by_organisation_id: organisation_id ?? prime_id,
    stated_at: at(on),
    superseded_at: null,
  };
  await replaceTupePosition(db, row);
  if (!said.answers) return;
  const answered = { declaration_id: id, party_id, answers: said.answers, updated_by: null, updated_at: at(on) };
  await db.insertInto('tupe_questionnaire').values(answered).execute();
}

// What the prime says is what its opportunity says, in each version: none of them was another answer.
async function publish(db: Transaction<Database>, opportunityId: string, said: Said): Promise<void> {
  const columns = { tupe_position: said.position, tupe_said_by: said.saidBy, tupe_reason: said.basis };
  await db.updateTable('opportunity').set(columns).where('id', '=', opportunityId).execute();
  const tupe = sql`jsonb_build_object(
    'position', ${said.position}::text, 'saidBy', ${said.saidBy}::text, 'reason', ${said.basis}::text)`;
  await sql`
    update opportunity_version set snapshot = jsonb_set(snapshot, '{tupe}', ${tupe})
    where opportunity_id = ${opportunityId}`.execute(db);
}
