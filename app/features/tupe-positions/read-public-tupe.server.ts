import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { tupeDeclarationOf } from '#db/queries/tupe-declaration.ts';
import { hasWorkforcePack, standingTupePositions, type TupePositionInFull } from '#db/queries/tupe-position.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { shownPeople } from '../tupe/people.ts';
import { dateInLondon } from '../wording.ts';
import type { PublicTupe } from './public-tupe.ts';
import { accordOf } from './read-positions.server.ts';

/**
 * What everyone who reads an opportunity learns of its transfer: who says what since when, and whom it touches. Incoming
 * providers are known after an award and then on the sub-contract, never here. Null where no declaration was begun.
 */
export async function readPublicTupe({ db }: Pick<Services, 'db'>, opportunityId: string): Promise<PublicTupe | null> {
  const declarationId = await tupeDeclarationOf(db, { opportunityId });
  const thing = declarationId && (await findDeclaration(db, declarationId));
  if (!thing) return null;
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

/** The address of the declaration of an opportunity, for its parties and stewards; null for everyone else. */
export async function wayToDeclaration({ db }: Services, actor: Actor, opportunityId: string): Promise<string | null> {
  if (actor.kind !== 'person') return null;
  const declarationId = await tupeDeclarationOf(db, { opportunityId });
  const thing = declarationId ? await findDeclaration(db, declarationId) : null;
  return thing && can(actor, 'tupe:view', thing) ? paths.tupePositions(thing.id) : null;
}

function statedBy(row: TupePositionInFull | undefined): PublicTupe['parties'][number]['stated'] {
  if (!row) return null;
  const { position, basis, said_by: saidBy, source } = row;
  return { position, basis, saidBy, on: dateInLondon(row.stated_at), source };
}
