import type { Insertable, Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Party } from '#app/features/tupe/domain.ts';
import { bandOfTotals, estimateCost } from '#app/features/tupe-terms/estimate.ts';
import { estimateInWords } from '#app/features/tupe-terms/estimate-words.ts';
import { ratesOn } from '#app/features/tupe-terms/rates.ts';
import { defaultPromises, riskWords } from '#app/features/tupe-terms/risks.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow, TupePartyRow } from '../tables/tupe-declaration.table.ts';
import type {
  TupeCostAssumptionTable,
  TupeIndemnityRow,
  TupeIndemnityTable,
  TupePensionGroupTable,
} from '../tables/tupe-terms.table.ts';
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
  const parties = await db.selectFrom('tupe_party').selectAll().where('ended_at', 'is', null).execute();
  const partiesOf = ({ id }: TupeDeclarationRow) => parties.filter(({ declaration_id }) => declaration_id === id);
  const promises = declarations.map((declaration, place) =>
    promisesOf(declaration, partiesOf(declaration), place, today),
  );
  const assumptions = declarations.map((declaration) => assumptionOf(declaration, today));
  const pensions = declarations.flatMap((declaration, place) => pensionsOf(declaration, place, today));
  await db.insertInto('tupe_cost_assumption').values(assumptions).execute();
  await db.insertInto('tupe_pension_group').values(pensions).execute();
  await db.insertInto('tupe_indemnity').values(promises.flat()).execute();
  const agreements = promises.flatMap((ofOne) => agreementsTo(ofOne, today));
  await db.insertInto('tupe_indemnity_agreement').values(agreements).execute();
}

function assumptionOf(row: TupeDeclarationRow, today: Temporal.PlainDate): Insertable<TupeCostAssumptionTable> {
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
  return {
    declaration_id: row.id,
    version: 1,
    amount_pence: estimate.centralPence,
    basis: estimateInWords(estimate),
    inputs: { lots: {}, reason: '', afterOpening: false, estimate: estimate.input },
    rates_version: rates.version,
    set_by: null,
    set_at: at(today.subtract({ days: 28 })),
    replaced_at: null,
  };
}

function pensionsOf(
  { id, headcount }: TupeDeclarationRow,
  place: number,
  today: Temporal.PlainDate,
): Insertable<TupePensionGroupTable>[] {
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
  return [
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
  ];
}

const limits: Readonly<Partial<Record<string, { cap: number; survival: number }>>> = {
  pre_transfer: { cap: 15_000_000, survival: 24 },
  post_transfer: { cap: 15_000_000, survival: 24 },
  eli: { cap: 5_000_000, survival: 12 },
  undisclosed: { cap: 8_000_000, survival: 6 },
};

type Promised = Insertable<TupeIndemnityTable> & Pick<TupeIndemnityRow, SidesAndVersion>;
type SidesAndVersion = 'id' | 'version' | 'giver_party_id' | 'receiver_party_id';

function promisesOf(
  { id }: TupeDeclarationRow,
  parties: readonly TupePartyRow[],
  place: number,
  today: Temporal.PlainDate,
): Promised[] {
  const proposed_at = at(today.subtract({ days: 18 }));
  const idOf = (side: Party) => parties.find(({ party }) => party === side)?.id ?? null;
  const offered = defaultPromises(new Set(parties.map(({ party }) => party)));
  // Each third map lacks its last promise: the exit.
  const shown = place % 3 === 2 ? offered.slice(0, -1) : offered;
  return shown.map(({ risk, giver, receiver, sharePercent, windowDays }, index) => {
    const limit = limits[risk];
    return {
      id: demoId('tupe promise', id, index),
      declaration_id: id,
      risk,
      giver,
      giver_party_id: idOf(giver),
      receiver,
      receiver_party_id: idOf(receiver),
      words: riskWords[risk].clause,
      is_capped: limit !== undefined,
      cap_pence: limit?.cap ?? null,
      share_percent: sharePercent,
      survival_months: limit?.survival ?? null,
      window_days: windowDays,
      is_bound_directly: limit ? true : null,
      version: 1,
      proposed_at,
      updated_by: null,
      updated_at: proposed_at,
      withdrawn_at: null,
    };
  });
}

/** The first three promises of a declaration are agreed by whoever is known; the fourth by its giver alone. */
function agreementsTo(promises: readonly Promised[], today: Temporal.PlainDate) {
  const agreed_at = at(today.subtract({ days: 10 }));
  return promises
    .slice(0, 4)
    .flatMap(({ id, version, giver_party_id, receiver_party_id }, index) =>
      [giver_party_id, index < 3 ? receiver_party_id : null]
        .filter((partyId) => partyId !== null)
        .map((party_id) => ({ indemnity_id: id, version, party_id, agreed_by: null, agreed_at })),
    );
}
