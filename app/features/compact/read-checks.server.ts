import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type ClauseCheckInFull, clauseChecksOf, findClauseCheck, subcontractsToAttach } from '#db/queries/compact.ts';
import { type Actor, editors } from '../identity/actor.ts';
import { subcontractTitle } from '../subcontracts/title.ts';
import { keptFinding, presentKept } from './present-findings.ts';

const checkParams = z.object({ checkId: z.uuid() });
export type FoundCheck = { organisationId: string; check: ClauseCheckInFull };

async function find({
  services,
  params,
}: {
  services: Services;
  params: z.infer<typeof checkParams>;
}): Promise<FoundCheck | null> {
  const check = await findClauseCheck(services.db, params.checkId);
  return check && { organisationId: check.organisation_id, check };
}

/** A kept check, which is its organisation's alone. */
export const ofClauseCheck = { access: { for: 'acting' }, params: checkParams, find } as const;

/** A kept check as its organisation reads it. */
export function showCheck({ check }: FoundCheck) {
  return {
    ...inList(check),
    characters: check.characters,
    sha256: check.sha256,
    rulesVersion: check.rules_version,
    findings: presentKept(findingsOf(check)),
  };
}
export type ShownCheck = ReturnType<typeof showCheck>;

const findingsOf = ({ findings }: ClauseCheckInFull) => z.array(keptFinding).parse(findings);

function inList(check: ClauseCheckInFull) {
  const { id: checkId, name, checked_at: checkedAt, findings } = check;
  return { checkId, name, checkedAt, subcontract: subcontractOf(check), count: findings.length };
}

function subcontractOf(check: ClauseCheckInFull) {
  const { subcontract_id: subcontractId, prime_id: primeId, prime_name: primeName } = check;
  if (subcontractId === null || primeId === null || primeName === null) return null;
  return { subcontractId, title: subcontractTitle(check.subcontract_terms), primeId, primeName };
}
export type ListedCheck = ReturnType<typeof inList>;

/** The kept checks of an organisation, or those of one of its sub-contracts. */
export async function listChecks({ db }: Services, organisationId: string, subcontractId: string | null = null) {
  return (await clauseChecksOf(db, organisationId, subcontractId)).map(inList);
}

/** What the page of the clause check offers: keeping to who may write for an organisation, and its sub-contracts. */
export async function clausePage(services: Services, actor: Actor) {
  const acting = actor.kind === 'person' && actor.secondFactorDone ? actor.acting : null;
  if (!acting) return { organisationName: null, mayKeep: false, subcontracts: [], checks: [] };
  const mayKeep = editors.includes(acting.role);
  const rows = mayKeep && acting.isProvider ? await subcontractsToAttach(services.db, acting.organisationId) : [];
  return {
    organisationName: acting.organisationName,
    mayKeep,
    subcontracts: rows.map(({ id, terms, prime_name: primeName }) => ({
      id,
      title: subcontractTitle(terms),
      primeName,
    })),
    checks: await listChecks(services, acting.organisationId),
  };
}
export type ClausePageData = Awaited<ReturnType<typeof clausePage>>;
