import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import {
  type About,
  findTupeDeclaration,
  findTupeDeclarationOf,
  lockTupeDeclaration,
  type TupeDeclarationInFull,
  tupePartiesOf,
} from '#db/queries/tupe-declaration.ts';
import type { Database } from '#db/schema.ts';
import type { TupePartyRow } from '#db/tables/tupe-declaration.table.ts';
import { type PartyThing, steering, type TupeThing } from './policy.ts';
import { transferTitle } from './title.ts';

export type { TupeParty, TupeThing } from './policy.ts';

/** The params of every address about one declaration. */
export const declarationParams = z.object({ declarationId: z.uuid() });

/** A declaration with its parties, as policies and pages see it; null when there is none. */
export async function findDeclaration(
  from: Pick<Services, 'db'> | Kysely<Database>,
  declarationId: string,
): Promise<TupeThing | null> {
  const db = 'db' in from ? from.db : from;
  const found = await findTupeDeclaration(db, declarationId);
  return found && thingOf(found, await tupePartiesOf(db, declarationId));
}

/** A declaration with its parties as they are once it is locked, until the transaction ends; null when there is none. */
export async function lockDeclaration(db: Transaction<Database>, declarationId: string): Promise<TupeThing | null> {
  return (await lockTupeDeclaration(db, declarationId)) && findDeclaration(db, declarationId);
}

/** The declaration of an opportunity or of a sub-contract with its parties; null when there is none. */
export async function findDeclarationOf(db: Kysely<Database>, about: About): Promise<TupeThing | null> {
  const found = await findTupeDeclarationOf(db, about);
  return found && thingOf(found, await tupePartiesOf(db, found.id));
}

/** A row and its parties as policies see them. */
export function thingOf(found: TupeDeclarationInFull, parties: readonly TupePartyRow[]): TupeThing {
  return {
    id: found.id,
    state: found.state,
    primeId: found.prime_id,
    opportunityId: found.opportunity_id,
    subcontractId: found.subcontract_id,
    title: transferTitle(found.opportunity_title, found.subcontract_terms),
    opportunityStatus: found.opportunity_status,
    parties: parties.map(({ id, party, organisation_id, name }) => ({
      id,
      party,
      organisationId: organisation_id,
      name,
    })),
    row: found,
  };
}

type Finding = { services: Services; params: z.infer<typeof declarationParams> };

/** For everyone who acts for a party, or as a steward; each route names its verb. */
export const ofDeclaration = {
  access: { for: 'acting' },
  params: declarationParams,
  find: ({ services, params }: Finding) => findDeclaration(services, params.declarationId),
} as const;

export const partyParams = declarationParams.extend({ partyId: z.uuid() });
type FindingParty = { services: Services; params: z.infer<typeof partyParams> };

/** A declaration and one of its parties whose part has not ended; null when there is none. */
export async function findParty({ services, params }: FindingParty): Promise<PartyThing | null> {
  const declaration = await findDeclaration(services, params.declarationId);
  const party = declaration?.parties.find(({ id }) => id === params.partyId);
  return declaration && party ? { declaration, party } : null;
}

/** For what is about one party; each route names its verb. */
export const ofParty = { access: { for: 'acting' }, params: partyParams, find: findParty } as const;

const steeringParams = declarationParams.extend({ step: z.enum(steering) });

async function findSteering({ services, params }: { services: Services; params: z.infer<typeof steeringParams> }) {
  const thing = await findDeclaration(services, params.declarationId);
  return thing && { ...thing, step: params.step };
}

/** For the steps that need nothing but a reason, each named by its address. */
export const ofSteering = { access: { for: 'acting' }, params: steeringParams, find: findSteering } as const;
