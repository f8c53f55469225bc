import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type CaseInFull, findCase } from '#db/queries/conduct-case.ts';
import { counterpartiesOf, findRemedy } from '#db/queries/remedy.ts';
import type { RemedyRow } from '#db/tables/finding.table.ts';
import type { Actor } from '../identity/actor.ts';

const caseParams = z.object({ caseId: z.uuid() });
const stepParams = caseParams.extend({ remedyId: z.uuid() });
type Finding<Params> = { services: Services; actor: Actor; params: Params };

/** A case as policies see it. */
export type FoundCase = {
  organisationId: string;
  status: CaseInFull['status'];
  isPartner: boolean;
  row: CaseInFull;
};

async function find({ services, actor, params }: Finding<z.infer<typeof caseParams>>): Promise<FoundCase | null> {
  const row = await findCase(services.db, params.caseId);
  if (!row) return null;
  const acting = actor.kind === 'person' ? actor.acting?.organisationId : undefined;
  const isPartner = acting !== undefined && (await counterpartiesOf(services.db, row.organisation_id)).includes(acting);
  return { organisationId: row.organisation_id, status: row.status, isPartner, row };
}

async function findStep(
  finding: Finding<z.infer<typeof stepParams>>,
): Promise<(FoundCase & { remedy: RemedyRow }) | null> {
  const found = await find(finding);
  const remedy = found && (await findRemedy(finding.services.db, finding.params.caseId, finding.params.remedyId));
  return found && remedy ? { ...found, remedy } : null;
}

const stewards = { access: { for: 'acting', as: 'steward' } } as const;
const acting = { access: { for: 'acting' } } as const;

/** For the organisation or its partners; each route names its verb. */
export const ofCase = { ...acting, params: caseParams, find } as const;
export const ofStep = { ...acting, params: stepParams, find: findStep } as const;
/** For stewards alone. */
export const caseForStewards = { ...stewards, params: caseParams, find } as const;
export const stepForStewards = { ...stewards, params: stepParams, find: findStep } as const;
