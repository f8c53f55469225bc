import { accreditationStates, makeAccreditation } from './market/accreditation.ts';
import { makeAnswered } from './market/answered.ts';
import { attestingStates, makeAttesting } from './market/attesting.ts';
import { caseStates, makeCase } from './market/case.ts';
import { challengeStates, makeChallenged } from './market/challenged.ts';
import { compactStates, makeCompact } from './market/compact.ts';
import { concernStates, makeConcern } from './market/concern.ts';
import { makeConcernAtDesk } from './market/concern-at-desk.ts';
import { consultationStates, makeConsulting } from './market/consultation.ts';
import { makeDrafted } from './market/drafted.ts';
import { findingStates, makeFinding } from './market/finding.ts';
import { makeFlag } from './market/flag.ts';
import { informationStates, makeInformation } from './market/information.ts';
import { ledgerStates, makeSubcontract } from './market/ledger.ts';
import { makeAmending, makeOpportunity, makePrime, opportunityStates } from './market/opportunity.ts';
import { makeOrganisation, organisationStates } from './market/organisation.ts';
import { makeProfile, profileStates } from './market/profile.ts';
import type { Thing } from './market/thing.ts';
import { makeDeclaration, tupeThingStates } from './market/tupe.ts';
import { makeWorkforce, workforceStates } from './market/workforce.ts';
import type { TestServices } from './services.ts';

export type { Thing } from './market/thing.ts';

export const thingStates = [
  ...profileStates,
  ...opportunityStates,
  ...organisationStates,
  'head contract',
  'amending opportunity',
  'answered opportunity',
  ...challengeStates,
  ...concernStates,
  ...compactStates,
  ...ledgerStates,
  ...caseStates,
  'concern at the desk',
  'flagged sub-contract',
  ...findingStates,
  ...accreditationStates,
  'verified prime',
  ...attestingStates,
  'drafted rule set',
  ...tupeThingStates,
  ...informationStates,
  ...consultationStates,
  ...workforceStates,
] as const;
export type ThingState = (typeof thingStates)[number];

/** One of everything in each of its states, each with an organisation of its own. */
export type Market = Record<ThingState, Thing>;

export async function makeMarket(services: TestServices): Promise<Market> {
  const things = await Promise.all(
    thingStates.map(async (state) => [state, await makeThing(services, state)] as const),
  );
  return Object.fromEntries(things) as Market;
}

/** A new thing in a state, of a new organisation. */
export async function makeThing(services: TestServices, state: ThingState): Promise<Thing> {
  switch (state) {
    case 'draft profile':
    case 'published profile':
    case 'unpublished profile':
    case 'suspended profile':
      return makeProfile(services, state);
    case 'head contract':
      return makeOpportunity(services, 'draft opportunity');
    case 'amending opportunity':
      return makeAmending(services);
    case 'answered opportunity':
      return makeAnswered(services);
    case 'answering provider':
    case 'challenged decision':
    case 'challenging provider':
    case 'escalated challenge':
      return makeChallenged(services, state);
    case 'flagged sub-contract':
      return makeFlag(services);
    case 'concern at the desk':
      return makeConcernAtDesk(services);
    case 'compact of provider':
    case 'compact of prime':
      return makeCompact(services, state);
    case 'signed sub-contract':
    case 'ending sub-contract':
    case 'sub-contractor':
      return makeSubcontract(services, state);
    case 'attesting prime':
    case 'validating partner':
    case 'public evidence':
      return makeAttesting(services, state);
    case 'open case':
    case 'case of a partner':
      return makeCase(services, state);
    case 'open finding':
    case 'published finding':
      return makeFinding(services, state);
    case 'requested accreditation':
    case 'booked accreditation':
    case 'appointed accreditation':
    case 'surveyed accreditation':
    case 'visited accreditation':
    case 'reported accreditation':
    case 'survey invitation':
      return makeAccreditation(services, state);
    case 'raised concern':
    case 'concern about us':
    case 'hidden concern about us':
    case 'concern of many':
      return makeConcern(services, state);
    case 'declaration of prime':
    case 'declaration of outgoing':
    case 'declaration of incoming':
    case 'declaration to counter-sign':
    case 'disputed declaration':
    case 'transferred declaration':
      return makeDeclaration(services, state);
    case 'information of outgoing':
    case 'information of incoming':
    case 'deleted information of outgoing':
    case 'information for one who is named':
      return makeInformation(services, state);
    case 'consulting outgoing provider':
    case 'incoming provider with a letter':
      return makeConsulting(services, state);
    case 'giver with a draft':
    case 'giver of figures':
    case 'bidder without an undertaking':
    case 'bidder who signed':
    case 'bidder who is out':
    case 'prime beside figures':
      return makeWorkforce(services, state);
    case 'verified prime':
      return makePrime(services);
    case 'drafted rule set':
      return makeDrafted(services);
    case 'draft opportunity':
    case 'published opportunity':
    case 'withdrawn opportunity':
      return makeOpportunity(services, state);
    default:
      return makeOrganisation(services, state);
  }
}
