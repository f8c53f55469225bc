import type { Kysely } from 'kysely';
import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import { findHeadContractOf } from '#db/queries/head-contract.ts';
import { listDecidedProposals, type ProposalSubject } from '#db/queries/row-proposal.ts';
import type { Database } from '#db/schema.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { type Offer, offerOf } from '../proposals/offer.ts';
import { presentOffer, presentStruck } from '../proposals/present-offer.ts';

export const opportunitySubject = (opportunityId: string): ProposalSubject => ({
  kind: 'opportunity',
  id: opportunityId,
});

type Described = Pick<OpportunityRow, 'id' | 'organisation_id' | 'head_contract_id' | 'title' | 'summary'>;

/** What the title and summary of a draft propose. Where they name no place, those of the head contract stand in. */
export async function findOpportunityOffer(
  db: Kysely<Database>,
  { places }: Reference,
  opportunity: Described,
): Promise<Offer> {
  const { id, organisation_id, head_contract_id } = opportunity;
  const contract = head_contract_id ? await findHeadContractOf(db, organisation_id, head_contract_id) : null;
  const decided = await listDecidedProposals(db, opportunitySubject(id));
  const offer = offerOf(describedText(opportunity), places, decided, contract?.districts ?? []);
  // A requirement says nothing of ways of working: how the work is done is for the provider to say.
  return { ...offer, items: offer.items.filter(({ kind }) => kind !== 'way') };
}

/** What the description of a draft proposes, for the form of its page. */
export async function readOpportunityOffer({ db, reference }: Services, opportunity: Described): Promise<Offer> {
  return findOpportunityOffer(db, await reference.current(), opportunity);
}

/** What the page of a draft's description shows: the rows that it proposes, in words. */
export async function readProposedRequirements({ db, reference }: Services, opportunity: Described) {
  const current = await reference.current();
  const decided = await listDecidedProposals(db, opportunitySubject(opportunity.id));
  return {
    opportunityId: opportunity.id,
    text: describedText(opportunity),
    offer: presentOffer(await findOpportunityOffer(db, current, opportunity), current),
    struck: presentStruck(decided, current),
  };
}

/** What a draft says of itself before its requirements: the title, and the summary below it. */
export function describedText({ title, summary }: Pick<OpportunityRow, 'title' | 'summary'>): string {
  return [title, summary].filter(Boolean).join('\n\n');
}
