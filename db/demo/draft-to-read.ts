import { firstLot } from '../first-lot.ts';
import { type DemoHeadContract, shownContract } from './head-contracts.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { DemoOrganisation } from './organisations.ts';

/**
 * Makes one draft of the market the shown prime's own, with a description and no requirements yet, so that a visitor can
 * have them read from it.
 */
export function withDraftToRead(
  opportunities: readonly DemoOpportunity[],
  prime: DemoOrganisation,
  contracts: readonly DemoHeadContract[],
): DemoOpportunity[] {
  const contract = contracts.find(({ organisation_id }) => organisation_id === prime.id);
  const draft = opportunities.find(({ status }) => status === 'draft');
  if (!contract || !draft) return [...opportunities];
  const own: DemoOpportunity = {
    ...draft,
    snapshot: {
      ...draft.snapshot,
      organisationId: prime.id,
      organisationName: prime.name,
      headContract: shownContract(contract),
      title: 'Job coaching and skills for people leaving prison',
      summary:
        'We need a partner who meets people coming out of prison at the gate, finds them somewhere to live and helps them back into work. Many of them have mental health problems or are in recovery from drugs or alcohol. A job coach stays with each of them for six months, and short accredited courses fill the gaps in literacy and numeracy. We are not looking for housing support for families, and we do not accept under-18s.',
      lots: [firstLot(draft.snapshot.opportunityId)],
      requirements: [],
      tupe: draft.snapshot.tupe && { ...draft.snapshot.tupe, saidBy: `${prime.name}, human resources` },
    },
  };
  return opportunities.map((each) => (each === draft ? own : each));
}
