import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { violates } from '#db/constraint.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import {
  identifierVerifiedOnce,
  lockIdentifier,
  refuseIdentifier,
  verifyIdentifier,
} from '#db/queries/organisation-identifier.ts';
import type { IdentifierRow } from '#db/tables/organisation.table.ts';
import { signedIn } from '../identity/actor.ts';
import { inMail, mailOwners } from '../mail/notify.server.ts';
import { can } from '../policies.ts';

export type JudgeIdentifierOutcome =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'not-allowed' | 'verified-elsewhere' };

export type IdentifierDecision = { decision: 'verify'; reason: null } | { decision: 'refuse'; reason: string };
type JudgeInput = { organisationId: string; identifierId: string } & IdentifierDecision;

/** Verifies or refuses a registration number. A number is verified for one organisation at most (domain.md 8.1). */
export async function judgeIdentifier(context: Context, input: JudgeInput): Promise<JudgeIdentifierOutcome> {
  const reference = await context.services.reference.current();
  try {
    return await inUnitOfWork<JudgeIdentifierOutcome>(context, async (unit) => {
      const organisation = await findOrganisation(unit.db, input.organisationId);
      if (!organisation) return { ok: false, reason: 'not-found' };
      if (!can(context.actor, 'organisation:judge', organisation)) return { ok: false, reason: 'not-allowed' };
      const identifier = await lockIdentifier(unit.db, input.organisationId, input.identifierId);
      if (!identifier) return { ok: false, reason: 'not-found' };
      await writeJudgement(unit, context, identifier, input);
      const register = reference.label('organisation_scheme', identifier.scheme);
      await tellOfJudgement(unit, context, { identifier, register, organisationName: organisation.name }, input);
      return { ok: true };
    });
  } catch (error) {
    if (violates(error, identifierVerifiedOnce)) return { ok: false, reason: 'verified-elsewhere' };
    throw error;
  }
}

/** Writes a judgement on a number that the caller has locked. @throws a violation of `identifierVerifiedOnce` */
export async function writeJudgement(
  unit: UnitOfWork,
  { actor }: Context,
  identifier: IdentifierRow,
  judgement: IdentifierDecision,
): Promise<void> {
  const { personId } = signedIn(actor);
  if (judgement.decision === 'refuse') await refuseIdentifier(unit.db, identifier.id, judgement.reason);
  else await verifyIdentifier(unit.db, identifier.id, { personId, now: unit.now });
}

/** Audits a judgement and tells the owners; after every row was written, for audit entries are chained under one lock. */
export async function tellOfJudgement(
  unit: UnitOfWork,
  { services }: Context,
  about: { identifier: IdentifierRow; register: string; organisationName: string },
  { decision, reason }: IdentifierDecision,
): Promise<void> {
  const { scheme, value, organisation_id: organisationId } = about.identifier;
  const detail = { scheme, value, organisationId, reason };
  await unit.audit(decision, 'identifier', `${scheme}-${value}`, detail);
  const url = inMail(services, paths.organisationIdentifiers(organisationId));
  const { organisationName, register } = about;
  const input = { organisationName, register, value, decision, reason, url };
  await mailOwners(unit, organisationId, { kind: 'identifier-judged', input });
}
