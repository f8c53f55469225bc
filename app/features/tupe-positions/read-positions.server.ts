import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type TupePositionInFull, tupePositionsOf } from '#db/queries/tupe-position.ts';
import { type Actor, actsFor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { DeclarationSection } from '../tupe/declaration-sections.server.ts';
import { partyWords } from '../tupe/domain.ts';
import type { TupeParty, TupeThing } from '../tupe/policy.ts';
import { dateInLondon, formatDate } from '../wording.ts';
import { agreementInWords, agreementOf } from './disagreement.ts';
import { positionWords } from './positions.ts';

/** What every party says, what it said before, and whether they agree: as parties and stewards read it. */
export async function readPositions({ db }: Services, actor: Actor, thing: TupeThing) {
  const rows = await tupePositionsOf(db, thing.id);
  const standing = rows.filter(({ superseded_at }) => superseded_at === null);
  return {
    declarationId: thing.id,
    title: thing.title,
    opportunityId: thing.opportunityId,
    isDraft: thing.opportunityStatus === 'draft',
    ...accordOf(thing.parties, standing),
    parties: thing.parties.map((party) => {
      const own = rows.filter(({ party_id }) => party_id === party.id);
      const [stands] = own.filter(({ superseded_at }) => superseded_at === null);
      return {
        partyId: party.id,
        name: party.name,
        as: partyWords[party.party],
        isOnMarket: party.organisationId !== null,
        stands: stands ? statedAs(stands, actor, party) : null,
        before: own.filter((row) => row !== stands).map((row) => statedAs(row, actor, party)),
        mayState: can(actor, 'tupe:state-position-of', { declaration: thing, party }),
      };
    }),
    mayAnswer: can(actor, 'tupe:answer-questions', thing),
  };
}
export type PositionsView = Awaited<ReturnType<typeof readPositions>>;

/** Whether those who spoke agree, in words with who says what since when. */
export function accordOf(parties: readonly TupeParty[], standing: readonly TupePositionInFull[]) {
  const saidBy = new Map(standing.map((row) => [row.party_id, row]));
  const stated = parties.map(({ id, party, name }) => {
    return { partyId: id, party, name, position: saidBy.get(id)?.position ?? null };
  });
  const agreement = agreementOf(stated);
  const said = stated.flatMap(({ partyId, name, position }) => {
    const row = saidBy.get(partyId);
    return row && position ? [{ name, position, since: formatDate(dateInLondon(row.stated_at)) }] : [];
  });
  return { isDisputed: agreement.kind === 'disputed', accord: agreementInWords(agreement, said) };
}

/** The reference of advice, where somebody may read it: what is confidential, the organisation that stated it alone. */
export function readableAdvice(row: TupePositionInFull, actor: Actor): string | null {
  const { advice_reference: reference, advice_privileged: isPrivileged, stated_by_organisation_id: owner } = row;
  return !isPrivileged || (owner !== null && actsFor(actor, owner)) ? reference : null;
}

function statedAs(row: TupePositionInFull, actor: Actor, { organisationId }: TupeParty) {
  return {
    position: row.position,
    words: positionWords[row.position],
    basis: row.basis,
    saidBy: row.said_by,
    source: row.source,
    statedOn: dateInLondon(row.stated_at),
    supersededOn: row.superseded_at && dateInLondon(row.superseded_at),
    /** Who wrote it here, where that is not the party itself. */
    recordedBy: row.stated_by_organisation_id === organisationId ? null : row.stater_name,
    advice: readableAdvice(row, actor),
    isConfidential: row.advice_privileged && readableAdvice(row, actor) !== null,
  };
}
export type StatedPosition = ReturnType<typeof statedAs>;

/** The row of the positions on the page of a declaration. @param standing the positions that stand */
export function positionsSection(
  actor: Actor,
  thing: TupeThing,
  standing: readonly TupePositionInFull[],
): DeclarationSection {
  const { isDisputed } = accordOf(thing.parties, standing);
  const silent = thing.parties.filter(({ id }) => !standing.some(({ party_id }) => party_id === id));
  const isAsked = silent.some((party) => can(actor, 'tupe:state-position-of', { declaration: thing, party }));
  return {
    title: 'Positions',
    href: paths.tupePositions(thing.id),
    hint: 'Whether TUPE applies: who says what, and why',
    status: isDisputed ? 'The parties do not agree' : `${standing.length} of ${thing.parties.length} stated`,
    waitsFor: silent.map(({ name }) => name),
    waits: isAsked || isDisputed,
  };
}
