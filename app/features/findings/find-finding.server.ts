import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type FindingInFull, findFinding as findRow } from '#db/queries/finding.ts';
import { canBeAnswered } from './answer-clock.ts';

const findingParams = z.object({ findingId: z.uuid() });
type Finding = { services: Services; params: z.infer<typeof findingParams> };

/** A finding as policies see it. */
export type FoundFinding = {
  organisationId: string;
  status: FindingInFull['status'];
  canBeAnswered: boolean;
  finding: FindingInFull;
};

async function find({ services, params }: Finding): Promise<FoundFinding | null> {
  const finding = await findRow(services.db, params.findingId);
  if (!finding) return null;
  const { organisation_id: organisationId, status } = finding;
  return { organisationId, status, canBeAnswered: canBeAnswered(services.clock.today(), finding), finding };
}

/** For whoever acts for the organisation; each route names its verb. */
export const ofFinding = { access: { for: 'acting' }, params: findingParams, find } as const;
/** For stewards alone. */
export const forStewards = { ...ofFinding, access: { for: 'acting', as: 'steward' } } as const;
