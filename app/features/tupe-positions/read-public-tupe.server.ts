import type { Kysely } from 'kysely';
import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { hasWorkforcePack, standingTupePositions, type TupePositionInFull } from '#db/queries/tupe-position.ts';
import type { Database } from '#db/schema.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { findDeclarationOf } from '../tupe/find-declaration.server.ts';
import { shownPeople } from '../tupe/people.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { dateInLondon } from '../wording.ts';
import type { PublicTupe } from './public-tupe.ts';
import { accordOf } from './read-positions.server.ts';

/**
 * What everyone who reads an opportunity learns of its transfer: who says what since when, and whom it touches. Incoming
 * providers are known after an award and then on the sub-contract, never here. Null where no declaration was begun.
 */
export async function readPublicTupe({ db }: Pick<Services, 'db'>, opportunityId: string): Promise<PublicTupe | null> {
  const thing = await findDeclarationOf(db, { opportunityId });
  return thing && publicTupeOf(db, thing);
}

/** The same of its declaration. */
export async function publicTupeOf(db: Kysely<Database>, thing: TupeThing): Promise<PublicTupe> {
  const parties = thing.parties.filter(({ party }) => party !== 'incoming');
  const ids = new Set(parties.map(({ id }) => id));
  const standing = (await standingTupePositions(db, thing.id)).filter(({ party_id }) => ids.has(party_id));
  const { row } = thing;
  return {
    ...accordOf(parties, standing),
    parties: parties.flatMap(({ id, party, name }) =>
      party === 'incoming' ? [] : [{ party, name, stated: statedBy(standing.find(({ party_id }) => party_id === id)) }],
    ),
    plannedTransferOn: row.planned_transfer_on,
    headcount: row.headcount === null ? null : shownPeople(row.headcount),
    incomingPerTeam: row.fragmentation_count,
    hasWorkforcePack: await hasWorkforcePack(db, thing.id),
  };
}

/** The address of the positions on a declaration, for its parties and stewards; null for everyone else. */
export function wayToPositions(actor: Actor, thing: TupeThing): string | null {
  return can(actor, 'tupe:view', thing) ? paths.tupePositions(thing.id) : null;
}

function statedBy(row: TupePositionInFull | undefined): PublicTupe['parties'][number]['stated'] {
  if (!row) return null;
  const { position, basis, said_by: saidBy, source } = row;
  return { position, basis, saidBy, on: dateInLondon(row.stated_at), source };
}
