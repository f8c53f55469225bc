import type { Insertable } from 'kysely';
import type { Person } from '#app/features/identity/actor.ts';
import type { TupeDeclarationTable, TupePartyTable } from '#db/tables/tupe-declaration.table.ts';
import { personActing } from './actors.ts';
import { insertInterest } from './interest.ts';
import { insertSubcontract } from './ledger.ts';
import { insertPublishedOpportunities, publishedOpportunity } from './published.ts';
import type { TestServices } from './services.ts';

type Acting = Person & { acting: NonNullable<Person['acting']> };
type Part = TupePartyTable['party'];

export type TupeMarket = {
  declarationId: string;
  opportunityId: string;
  /** Null for a declaration on an opportunity. */
  subcontractId: string | null;
  /** The id of each party of the declaration, by its part. */
  partyIds: Record<Part, string>;
  /** Owners, each acting for the organisation of that part. */
  prime: Acting;
  outgoing: Acting;
  incoming: Acting;
  /** Who sent an interest in the opportunity, and is no party. */
  bidder: Acting;
  steward: Acting;
};

/** The day of the transfer, unless told otherwise: the worked example of domain.md 3.8. */
export const transferDay = '2026-10-01';

type Options = { on?: 'opportunity' | 'subcontract'; columns?: Partial<Insertable<TupeDeclarationTable>> };

/**
 * A declaration on an opportunity that is published, or on a sub-contract that was awarded, as the clock stands: treated as
 * applying, 12 staff of one outgoing provider moving on `transferDay`. Each column can be given. The funder is not on the market.
 */
export async function tupeMarket(services: TestServices, options: Options = {}): Promise<TupeMarket> {
  const { on = 'opportunity', columns = {} } = options;
  const prime = await personActing(services, { kind: 'prime' });
  const outgoing = await personActing(services, { kind: 'provider' });
  const incoming = await personActing(services, { kind: 'provider' });
  const bidder = await personActing(services, { kind: 'provider' });
  const steward = await personActing(services, { kind: 'steward' });
  const primeId = prime.acting.organisationId;
  const subcontractId =
    on === 'subcontract'
      ? await insertSubcontract(services, { primeId, providerId: incoming.acting.organisationId })
      : null;
  const opportunityId = subcontractId
    ? await opportunityBehind(services, subcontractId)
    : await publishedBy(services, primeId);
  const { organisationId: bidderId } = bidder.acting;
  await insertInterest(services, { opportunity_id: opportunityId, organisation_id: bidderId });
  const about = subcontractId ? { subcontract_id: subcontractId } : { opportunity_id: opportunityId };
  const declarationId = await insertDeclaration(services, { prime_id: primeId, ...about, ...columns });
  const partyIds = {
    funder: await insertParty(services, declarationId, 'funder', null),
    prime: await insertParty(services, declarationId, 'prime', prime),
    outgoing: await insertParty(services, declarationId, 'outgoing', outgoing),
    incoming: await insertParty(services, declarationId, 'incoming', incoming),
  };
  return { declarationId, opportunityId, subcontractId, partyIds, prime, outgoing, incoming, bidder, steward };
}

const now = ({ clock }: TestServices) => new Date(clock.now().epochMilliseconds);

/** A declaration without parties; each column can be given. @returns its id */
export async function insertDeclaration(
  services: TestServices,
  columns: Partial<Insertable<TupeDeclarationTable>> & { prime_id: string },
): Promise<string> {
  const { id } = await services.db
    .insertInto('tupe_declaration')
    .values({
      state: 'applies',
      transfer_type: 'retender',
      client_name: 'Department for Work and Pensions',
      services: 'Employment support for people who leave prison',
      planned_transfer_on: transferDay,
      headcount: 12,
      created_by: null,
      created_at: now(services),
      updated_at: now(services),
      ...columns,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A party of a declaration: an organisation, or one that is not on the market. @returns its id */
export async function insertParty(
  services: TestServices,
  declarationId: string,
  party: Part,
  person: Acting | null,
): Promise<string> {
  const { id } = await services.db
    .insertInto('tupe_party')
    .values({
      declaration_id: declarationId,
      party,
      organisation_id: person?.acting.organisationId ?? null,
      name: person?.acting.organisationName ?? 'Department for Work and Pensions',
      added_by: null,
      added_at: now(services),
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function publishedBy(services: TestServices, organisationId: string): Promise<string> {
  const opportunity = publishedOpportunity({ organisationId });
  await insertPublishedOpportunities(services, [opportunity]);
  return opportunity.opportunityId;
}

async function opportunityBehind({ db }: TestServices, subcontractId: string): Promise<string> {
  const { opportunity_id } = await db
    .selectFrom('subcontract')
    .select('opportunity_id')
    .where('id', '=', subcontractId)
    .executeTakeFirstOrThrow();
  return opportunity_id;
}
