import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { bandOfTotals, estimateCost } from '#app/features/tupe-terms/estimate.ts';
import { estimateInWords } from '#app/features/tupe-terms/estimate-words.ts';
import { ratesOn } from '#app/features/tupe-terms/rates.ts';
import { defaultPromises, riskWords, type Side } from '#app/features/tupe-terms/risks.ts';
import { tupePartiesOf } from '../queries/tupe-declaration.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow, TupePartyRow } from '../tables/tupe-declaration.table.ts';
import { at } from './moment.ts';
import { demoId } from './random.ts';

const withoutTerms = ['not_assessed', 'not_applicable', 'aborted'] as const;

/** What each transfer is taken to cost, how pensions go on and who bears which risk: some of it agreed, some open. */
export async function insertTupeTerms(db: Transaction<Database>, today: Temporal.PlainDate): Promise<void> {
  const declarations = await db
    .selectFrom('tupe_declaration')
    .selectAll()
    .where('state', 'not in', withoutTerms)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const [place, declaration] of declarations.entries()) {
    await insertAssumption(db, declaration, today);
    const parties = await tupePartiesOf(db, declaration.id);
    await insertPensions(db, declaration, place, today);
    await insertPromises(db, declaration, parties, place, today);
  }
}

async function insertAssumption(db: Transaction<Database>, row: TupeDeclarationRow, today: Temporal.PlainDate) {
  const rates = ratesOn(row.planned_transfer_on, row.jurisdiction, today.toString());
  const people = row.headcount ?? 8;
  const pay = row.annual_pay_pence ?? people * 2_850_000;
  const estimate = estimateCost(
    {
      bands: [bandOfTotals(people, row.fte, pay)],
      groups: [],
      termMonths: 12,
      pensionPercent: 6,
      otherPercent: 4,
      redundantPercent: 10,
    },
    rates,
  );
  const set_at = at(today.subtract({ days: 28 }));
  await db
    .insertInto('tupe_cost_assumption')
    .values({
      declaration_id: row.id,
      version: 1,
      amount_pence: estimate.centralPence,
      basis: estimateInWords(estimate),
      inputs: { lots: {}, reason: '', afterOpening: false, estimate: estimate.input },
      rates_version: rates.version,
      set_by: null,
      set_at,
      replaced_at: null,
    })
    .execute();
}

async function insertPensions(
  db: Transaction<Database>,
  { id, headcount }: TupeDeclarationRow,
  place: number,
  today: Temporal.PlainDate,
) {
  const all = headcount ?? 8;
  const before = Math.max(1, Math.floor(all / 3));
  const common = {
    declaration_id: id,
    deficit_known: null,
    deficit_pence: null,
    deficit_borne_by: null,
    updated_by: null,
    updated_at: at(today.subtract({ days: 20 })),
  };
  await db
    .insertInto('tupe_pension_group')
    .values([
      {
        ...common,
        position: 1,
        scheme: 'Workplace pension',
        scheme_kind: 'defined_contribution',
        public_origin: false,
        origin_body: null,
        fair_deal_protected: false,
        headcount: all - before,
        employer_percent: 5,
        employee_percent: 4,
        plan: 'They join the workplace pension of the new employer at the same rates.',
      },
      {
        ...common,
        position: 2,
        scheme: 'Came from a council in an earlier transfer',
        scheme_kind: 'public',
        public_origin: true,
        // Of each second transfer it has yet to be found out.
        origin_body: place % 2 === 0 ? 'best_value' : null,
        fair_deal_protected: null,
        headcount: before,
        employer_percent: 21.5,
        employee_percent: 6.5,
        plan: place % 2 === 0 ? 'Admission to the scheme is asked for, with a guarantee of the council.' : '',
      },
    ])
    .execute();
}

const limits: Readonly<Partial<Record<string, { cap: number; survival: number }>>> = {
  pre_transfer: { cap: 15_000_000, survival: 24 },
  post_transfer: { cap: 15_000_000, survival: 24 },
  eli: { cap: 5_000_000, survival: 12 },
  undisclosed: { cap: 8_000_000, survival: 6 },
};

async function insertPromises(
  db: Transaction<Database>,
  { id }: TupeDeclarationRow,
  parties: readonly TupePartyRow[],
  place: number,
  today: Temporal.PlainDate,
) {
  const proposed_at = at(today.subtract({ days: 18 }));
  const idOf = (side: Side) => parties.find(({ party }) => party === side)?.id ?? null;
  const offered = defaultPromises(new Set(parties.map(({ party }) => party)));
  // Each third map lacks its last promise: the exit.
  const shown = place % 3 === 2 ? offered.slice(0, -1) : offered;
  for (const [index, { risk, giver, receiver, sharePercent, windowDays }] of shown.entries()) {
    const promiseId = demoId('tupe promise', id, index);
    const limit = limits[risk];
    const sides = [idOf(giver), idOf(receiver)];
    await db
      .insertInto('tupe_indemnity')
      .values({
        id: promiseId,
        declaration_id: id,
        risk,
        giver,
        giver_party_id: sides[0] ?? null,
        receiver,
        receiver_party_id: sides[1] ?? null,
        words: riskWords[risk].clause,
        is_capped: limit !== undefined,
        cap_pence: limit?.cap ?? null,
        share_percent: sharePercent,
        survival_months: limit?.survival ?? null,
        window_days: windowDays,
        is_bound_directly: limit ? true : null,
        proposed_at,
        updated_by: null,
        updated_at: proposed_at,
        withdrawn_at: null,
      })
      .execute();
    // The first three are agreed by whoever is known; the fourth by its giver alone.
    const agreed = index < 3 ? sides : index === 3 ? sides.slice(0, 1) : [];
    for (const partyId of agreed)
      if (partyId)
        await db
          .insertInto('tupe_indemnity_agreement')
          .values({
            indemnity_id: promiseId,
            version: 1,
            party_id: partyId,
            agreed_by: null,
            agreed_at: at(today.subtract({ days: 10 })),
          })
          .execute();
  }
}
