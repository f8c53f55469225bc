import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow } from '../tables/tupe-declaration.table.ts';
import { eliCompleteOn } from './eli-complete.ts';
import { isTupeAtRest } from './tupe-at-rest.ts';

// What stewards see of transfers of staff over the whole market. Each answer is one query, however many rows it has.

export const oversightShows = ['dates', 'disputed', 'eli', 'overlaps', 'exceptions'] as const;
export type OversightShow = (typeof oversightShows)[number];
export type OversightFilter = { programme: string | null; nation: 'GB' | 'NI' | null };
type Page = { limit: number; offset: number };

export type OversightRow = {
  declarationId: string;
  state: TupeDeclarationRow['state'];
  opportunityTitle: string | null;
  subcontractTerms: JsonObject | null;
  primeId: string;
  primeName: string;
  programme: string | null;
  nation: 'GB' | 'NI';
  transferOn: string | null;
  hasTransferred: boolean;
  headcount: number | null;
  outgoing: string[];
  incoming: string[];
  eliDueOn: string | null;
  disputedAt: Date | null;
  oldContractEndsOn: string | null;
  specialCircumstances: string | null;
  riskAcceptedReason: string | null;
};

/** How many months ahead transfers are listed by their dates. */
export const monthsAhead = 6;

const goesAhead = sql`declaration.state not in ('not_assessed', 'assessing', 'not_applicable', 'disputed', 'aborted', 'closed')`;
const transferOn = sql<string | null>`coalesce(declaration.transferred_on, declaration.planned_transfer_on)`;
const eliDueOn = sql<
  string | null
>`(select (milestone ->> 'due')::date from jsonb_array_elements(plan.milestones) milestone
  where milestone ->> 'code' = 'eli')`;
const lacksEli = sql`exists (select from tupe_party giver where giver.declaration_id = declaration.id
  and giver.party = 'outgoing' and giver.ended_at is null
  and ${eliCompleteOn(sql`declaration.id`, sql`coalesce(giver.organisation_id, declaration.prime_id)`)} is null)`;

function conditionOf(show: OversightShow, today: string): RawBuilder<unknown> {
  switch (show) {
    case 'dates':
      return sql`declaration.state not in ('not_applicable', 'aborted')
        and ${transferOn} between ${today}::date and ${today}::date + make_interval(months => ${monthsAhead})`;
    case 'disputed':
      return sql`declaration.state = 'disputed'`;
    case 'eli':
      return sql`${goesAhead} and declaration.special_circumstances is null
        and ${eliDueOn} < ${today}::date and ${lacksEli}`;
    case 'overlaps':
      return sql`declaration.state not in ('not_applicable', 'aborted', 'closed')
        and declaration.old_contract_ends_on > ${transferOn}`;
    case 'exceptions':
      return sql`num_nonnulls(declaration.special_circumstances, declaration.risk_accepted_reason) > 0`;
  }
}

const from = sql`
  from tupe_declaration declaration
  join organisation prime on prime.id = declaration.prime_id
  left join subcontract on subcontract.id = declaration.subcontract_id
  left join opportunity on opportunity.id = declaration.opportunity_id
  left join opportunity source on source.id = coalesce(declaration.opportunity_id, subcontract.opportunity_id)
  left join head_contract on head_contract.id = source.head_contract_id
  left join tupe_plan plan on plan.declaration_id = declaration.id and plan.replaced_at is null`;

const within = ({ programme, nation }: OversightFilter) => sql`not ${isTupeAtRest}
  and (${programme}::text is null or head_contract.programme = ${programme})
  and (${nation}::text is null or declaration.jurisdiction = ${nation})`;

const namesOf = (party: 'outgoing' | 'incoming') => sql<string[]>`array(
  select coalesce(organisation.name, named.name) from tupe_party named
  left join organisation on organisation.id = named.organisation_id
  where named.declaration_id = declaration.id and named.party = ${party} and named.ended_at is null
  order by named.added_at, named.id)`;

/** The transfers of one list, the nearest first; disputes by how long they last. */
export async function tupeOversight(
  db: Kysely<Database>,
  show: OversightShow,
  filter: OversightFilter,
  today: string,
  { limit, offset }: Page,
): Promise<OversightRow[]> {
  const { rows } = await sql<OversightRow>`
    select declaration.id as "declarationId", declaration.state, opportunity.title as "opportunityTitle",
      subcontract.terms as "subcontractTerms", prime.id as "primeId", prime.name as "primeName",
      head_contract.programme, declaration.jurisdiction as nation, ${transferOn}::text as "transferOn",
      declaration.transferred_on is not null as "hasTransferred", declaration.headcount,
      ${namesOf('outgoing')} as outgoing, ${namesOf('incoming')} as incoming, ${eliDueOn}::text as "eliDueOn",
      case when declaration.state = 'disputed' then (select max(made_at) from tupe_step
        where tupe_step.declaration_id = declaration.id and to_state = 'disputed' and from_state <> 'disputed')
      end as "disputedAt",
      declaration.old_contract_ends_on::text as "oldContractEndsOn",
      declaration.special_circumstances as "specialCircumstances", declaration.risk_accepted_reason as "riskAcceptedReason"
    ${from}
    where ${within(filter)} and ${conditionOf(show, today)}
    order by ${show === 'disputed' ? sql`"disputedAt" nulls last,` : sql``} ${transferOn} nulls last, declaration.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => ({ ...row, disputedAt: row.disputedAt && new Date(row.disputedAt) }));
}

export type OversightCounts = Record<OversightShow, number>;

/** How many transfers each list has. */
export async function countTupeOversight(
  db: Kysely<Database>,
  filter: OversightFilter,
  today: string,
): Promise<OversightCounts> {
  const counts = oversightShows.map(
    (show) => sql`count(*) filter (where ${conditionOf(show, today)})::int as ${sql.id(show)}`,
  );
  const { rows } = await sql<OversightCounts>`
    select ${sql.join(counts)} ${from} where ${within(filter)}`.execute(db);
  return rows[0] ?? { dates: 0, disputed: 0, eli: 0, overlaps: 0, exceptions: 0 };
}

/** How many transfers each of the coming months has. */
export async function transfersByMonth(db: Kysely<Database>, filter: OversightFilter, today: string) {
  const { rows } = await sql<{ month: string; transfers: number }>`
    select date_trunc('month', ${transferOn})::date::text as month, count(*)::int as transfers ${from}
    where ${within(filter)} and ${conditionOf('dates', today)}
    group by 1 order by 1`.execute(db);
  return rows;
}

/** The verb in the audit log for a prime that was asked about what it has not declared; the case is in its detail. */
export const askedOfUndeclared = 'ask_undeclared_tupe';

export type UndeclaredRow = {
  kind: 'subcontract' | 'opportunity';
  id: string;
  opportunityTitle: string | null;
  subcontractTerms: JsonObject | null;
  primeId: string;
  primeName: string;
  programme: string | null;
  since: string;
  /** The case in which its prime was asked about it, the last one. */
  caseId: string | null;
  isCaseOpen: boolean;
  askedOn: string | null;
  total: number;
};
export type UndeclaredKey = Pick<UndeclaredRow, 'kind' | 'id'>;

// Whoever waits for advice has not said what it holds.
const hasPrimeSpoken = sql`exists (select from tupe_party spoken
  join tupe_position said on said.party_id = spoken.id and said.superseded_at is null and said.position <> 'under_advice'
  where spoken.declaration_id = declaration.id and spoken.party = 'prime' and spoken.ended_at is null)`;

/** Signed sub-contracts and published opportunities for which nobody has declared what is held about TUPE, the oldest first. Nobody has said yet in which nation. @param only the one that is asked for */
export async function undeclaredForStewards(
  db: Kysely<Database>,
  { programme }: Pick<OversightFilter, 'programme'>,
  { limit, offset }: Page,
  only: UndeclaredKey | null = null,
): Promise<UndeclaredRow[]> {
  const isUndeclared = (about: RawBuilder<unknown>) => sql`not exists (select from tupe_declaration declaration
    where ${about} and (declaration.state not in ('not_assessed', 'assessing') or ${hasPrimeSpoken}))`;
  const { rows } = await sql<UndeclaredRow>`
    with undeclared as (
      select 'subcontract' as kind, subcontract.id, null as title, subcontract.terms, subcontract.prime_id,
        subcontract.opportunity_id, subcontract.signed_on as since
      from subcontract
      where subcontract.signed_on is not null and subcontract.status not in ('ended', 'not_concluded')
        and ${isUndeclared(sql`declaration.subcontract_id = subcontract.id`)}
      union all
      select 'opportunity', opportunity.id, opportunity.title, null, opportunity.organisation_id, opportunity.id,
        (version.published_at at time zone 'Europe/London')::date
      from opportunity
      join opportunity_version version
        on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
      where opportunity.status = 'published' and opportunity.source is null
        and ${isUndeclared(sql`declaration.opportunity_id = opportunity.id`)}
    )
    select undeclared.kind, undeclared.id, undeclared.title as "opportunityTitle", undeclared.terms as "subcontractTerms",
      prime.id as "primeId", prime.name as "primeName", head_contract.programme, undeclared.since::text,
      asked.case_id as "caseId", coalesce(asked.status = 'open', false) as "isCaseOpen", asked.on::text as "askedOn",
      count(*) over ()::int as total
    from undeclared
    join organisation prime on prime.id = undeclared.prime_id
    left join opportunity source on source.id = undeclared.opportunity_id
    left join head_contract on head_contract.id = source.head_contract_id
    left join lateral (
      select conduct_case.id as case_id, conduct_case.status, (entry.at at time zone 'Europe/London')::date as on
      from audit_entry entry
      join conduct_case on conduct_case.id = (entry.detail ->> 'caseId')::uuid
      where entry.noun = undeclared.kind and entry.thing_id = undeclared.id::text and entry.verb = ${askedOfUndeclared}
      order by entry.sequence desc limit 1
    ) asked on true
    where (${programme}::text is null or head_contract.programme = ${programme})
      and (${only?.id ?? null}::uuid is null or (undeclared.id = ${only?.id ?? null} and undeclared.kind = ${only?.kind ?? null}))
    order by undeclared.since, undeclared.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** How many there are of each kind. */
export async function countUndeclared(db: Kysely<Database>, filter: OversightFilter): Promise<number> {
  const [first] = await undeclaredForStewards(db, filter, { limit: 1, offset: 0 });
  return first?.total ?? 0;
}

export type PeopleRow = { by: 'programme' | 'region'; code: string | null; transfers: number; people: number };

/**
 * How many people the transfers to come, or under dispute, touch: by programme, and by region where all of the work lies in one.
 * As they are: whoever shows them hides small numbers.
 */
export async function peopleAffected(db: Kysely<Database>, filter: OversightFilter): Promise<PeopleRow[]> {
  const { rows } = await sql<PeopleRow>`
    with transfer as (
      select declaration.headcount, head_contract.programme, (
        select case when count(distinct place.parent) = 1 then min(place.parent) end
        from jsonb_array_elements(coalesce(subcontract.terms, version.snapshot) -> 'requirements') requirement,
          jsonb_array_elements_text(requirement -> 'districts') district
        join place on place.code = district
      ) as region
      ${from}
      left join opportunity_version version
        on version.opportunity_id = source.id and version.version = source.published_version
      where ${within(filter)} and declaration.headcount is not null
        and declaration.state not in ('not_applicable', 'aborted', 'transferred', 'reconciled', 'closed')
    )
    select case when grouping(programme) = 0 then 'programme' else 'region' end as by,
      case when grouping(programme) = 0 then programme else region end as code,
      count(*)::int as transfers, sum(headcount)::int as people
    from transfer
    group by grouping sets ((programme), (region))
    order by 1, 2 nulls last`.execute(db);
  return rows;
}
