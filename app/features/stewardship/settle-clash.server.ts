import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { violates } from '#db/constraint.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { identifierVerifiedOnce, type SchemeAndValue } from '#db/queries/organisation-identifier.ts';
import { lockSides } from '#db/queries/stewardship-clash.ts';
import type { IdentifierRow, OrganisationRow } from '#db/tables/organisation.table.ts';
import { can } from '../policies.ts';
import { type IdentifierDecision, tellOfJudgement, writeJudgement } from './judge-identifier.server.ts';

export type SettleOutcome = { ok: true } | { ok: false; reason: 'changed' | 'own-organisation' };

type Side = { identifier: IdentifierRow; organisation: OrganisationRow };
type SettleInput = {
  number: SchemeAndValue;
  /** The identifier of the rightful side, or null when it is none of theirs. */
  holder: string | null;
  reason: string;
};

/** Decides whose a number is: one side is verified, every other is refused with the reason, and all owners are told. */
export async function settleClash(context: Context, { number, holder, reason }: SettleInput): Promise<SettleOutcome> {
  const reference = await context.services.reference.current();
  const register = reference.label('organisation_scheme', number.scheme);
  try {
    return await inUnitOfWork<SettleOutcome>(context, async (unit) => {
      const sides = await lockedSides(unit, number);
      if (sides.length < 2) return { ok: false, reason: 'changed' };
      if (holder && !sides.some(({ identifier }) => identifier.id === holder)) return { ok: false, reason: 'changed' };
      const mayJudge = sides.every(({ organisation }) => can(context.actor, 'organisation:judge', organisation));
      if (!mayJudge) return { ok: false, reason: 'own-organisation' };
      // The others first: the rightful side cannot be verified while another still is.
      const judged = sides
        .map((side) => ({ ...side, judgement: judgementOf(side.identifier.id === holder, reason) }))
        .sort((left, right) => left.judgement.decision.localeCompare(right.judgement.decision));
      for (const { identifier, judgement } of judged) await writeJudgement(unit, context, identifier, judgement);
      for (const { identifier, organisation, judgement } of judged) {
        const about = { identifier, register, organisationName: organisation.name };
        await tellOfJudgement(unit, context, about, judgement);
      }
      return { ok: true };
    });
  } catch (error) {
    if (violates(error, identifierVerifiedOnce)) return { ok: false, reason: 'changed' };
    throw error;
  }
}

const judgementOf = (isHolder: boolean, reason: string): IdentifierDecision =>
  isHolder ? { decision: 'verify', reason: null } : { decision: 'refuse', reason };

async function lockedSides(unit: UnitOfWork, number: SchemeAndValue): Promise<Side[]> {
  const sides: Side[] = [];
  for (const identifier of await lockSides(unit.db, number)) {
    const organisation = await findOrganisation(unit.db, identifier.organisation_id);
    if (organisation && organisation.status !== 'refused') sides.push({ identifier, organisation });
  }
  return sides;
}
