import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOpportunityOf } from '#db/queries/opportunity.ts';
import { updateTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { replaceTupePosition, standingTupePositions, type TupePositionInFull } from '#db/queries/tupe-position.ts';
import { inMail } from '../mail/notify.server.ts';
import { type TupeChange, writeTupe } from '../opportunities/write-tupe.server.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { keepPlan } from '../tupe/keep-plan.server.ts';
import { keepVersion } from '../tupe/keep-version.server.ts';
import { lockDeclarationFor, ofPartyStill } from '../tupe/lock-for.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { tellParties } from '../tupe/tell-parties.server.ts';
import { type Agreement, differs } from './disagreement.ts';
import { answersOnPath } from './path.ts';
import { tupePositionPolicy } from './policy.ts';
import { type Position, positionWords } from './positions.ts';
import type { Answers } from './questions.ts';
import { agreementAmong } from './read-positions.server.ts';
import { readAnswers } from './read-questionnaire.server.ts';
import { toRecord } from './record-answers.ts';
import { eventsAfter } from './settle.ts';

export type Statement = {
  position: Position;
  basis: string;
  saidBy: string;
  adviceReference: string | null;
  isPrivileged: boolean;
  /** Where whoever speaks for another has it from. */
  source: string | null;
  /** Why a deadline stays, where the prime says something new late. */
  unmovedReason: string | null;
};
export type PositionStated =
  | { ok: true; disputed: boolean }
  | { ok: false; reason: 'unknown' | 'over' | 'unexplained' };
type Key = { declarationId: string; partyId: string };

/**
 * States the position of a party in place of the one before, which is kept. That of the prime is also the position of its
 * opportunity. The declaration moves as all positions together ask, and whoever sees it differently is told.
 */
export async function statePosition(context: Context, key: Key, statement: Statement): Promise<PositionStated> {
  const reference = await context.services.reference.current();
  return inUnitOfWork<PositionStated>(context, async (unit) => {
    const known = await findDeclaration(unit.db, key.declarationId);
    // The opportunity before the declaration, as everywhere.
    const opportunity = known?.opportunityId
      ? await lockOpportunityOf(unit.db, known.primeId, known.opportunityId)
      : null;
    const may = ofPartyStill(key.partyId, tupePositionPolicy['tupe:state-position-of']);
    const thing = await lockDeclarationFor(context, unit, key.declarationId, may);
    const party = thing?.parties.find(({ id }) => id === key.partyId);
    if (!thing || !party) return whyNot(await findDeclaration(unit.db, key.declarationId));
    const answers = await readAnswers(unit, party.id);
    await keep(unit, key, statement, answers);
    if (party.party === 'prime') await record(unit, thing, answers);
    if (party.party === 'prime' && opportunity) {
      const written = await writeTupe(reference, unit, opportunity, changeBy(statement));
      if (!written.ok) return written;
    }
    const standing = await standingTupePositions(unit.db, thing.id);
    const agreement = agreementAmong(thing.parties, standing);
    await settle(unit, thing, agreement, statement.position);
    await tell(context, unit, thing, standing, { ...party, ...statement });
    return { ok: true, disputed: agreement.kind === 'disputed' };
  });
}

function whyNot(thing: TupeThing | null): PositionStated {
  const isOver = thing?.state === 'closed' || thing?.state === 'aborted';
  return { ok: false, reason: isOver ? 'over' : 'unknown' };
}

function changeBy({ position, saidBy, basis, unmovedReason }: Statement): TupeChange {
  return { position, saidBy, reason: basis, unmovedReason };
}

async function keep(unit: UnitOfWork, { declarationId, partyId }: Key, statement: Statement, answers: Answers) {
  const { position, basis, saidBy, adviceReference, isPrivileged, source } = statement;
  await replaceTupePosition(unit.db, {
    declaration_id: declarationId,
    party_id: partyId,
    position,
    basis,
    answers: answersOnPath(answers),
    advice_reference: adviceReference,
    advice_privileged: isPrivileged,
    said_by: saidBy,
    source,
    stated_by: unit.by.personId,
    stated_by_organisation_id: unit.by.organisationId,
    stated_at: unit.now,
    superseded_at: null,
  });
  await unit.audit('state_position', 'tupe_declaration', declarationId, { partyId, position });
}

// What the prime answered on the way is not asked again by the record.
async function record(unit: UnitOfWork, { id, row }: TupeThing, answers: Answers): Promise<void> {
  const columns = toRecord(answers, row, unit.today.toString());
  if (Object.keys(columns).length === 0) return;
  await updateTupeDeclaration(unit.db, id, columns);
  await keepVersion(unit, id, 'From the answers that led to a position');
  await keepPlan(unit, { ...row, ...columns }, 'From the answers that led to a position');
}

// What a step refuses, such as one after the transfer, keeps nobody from saying what it thinks.
async function settle(unit: UnitOfWork, thing: TupeThing, agreement: Agreement, position: Position): Promise<void> {
  for (const event of eventsAfter(thing.state, agreement)) {
    const moved = await moveDeclaration(unit, thing.id, event, `A position was stated: ${positionWords[position]}`);
    if (!moved.ok) return;
  }
}

type Spoken = TupeThing['parties'][number] & Statement;

async function tell(
  { services }: Context,
  unit: UnitOfWork,
  thing: TupeThing,
  standing: readonly TupePositionInFull[],
  spoken: Spoken,
): Promise<void> {
  const others = standing.filter(({ party_id }) => party_id !== spoken.id);
  if (!others.some(({ position }) => differs(position, spoken.position))) return;
  const url = inMail(services, paths.tupePositions(thing.id));
  const input = {
    title: thing.title,
    name: spoken.name,
    position: positionWords[spoken.position],
    saidBy: spoken.saidBy,
    url,
  };
  await tellParties(unit, thing, { kind: 'tupe-position-differs', input }, { except: unit.by.organisationId });
}
