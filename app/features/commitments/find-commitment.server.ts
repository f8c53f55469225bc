import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findRuleSet } from '#db/queries/rule-set.ts';
import type { RuleSetRow } from '#db/tables/rule-set.table.ts';
import { type ActingMembership, type Actor, owners } from '../identity/actor.ts';
import { setsFor } from './domain.ts';

export const commitmentParams = z.object({ ruleSet: z.string().regex(/^[A-Z0-9-]{1,40}$/) });
type Finding = { services: Services; actor: Actor; params: z.infer<typeof commitmentParams> };

export type FoundCommitment = { organisationId: string; ruleSet: RuleSetRow; organisation: ActingMembership };

/** A set that the organisation that the reader acts for is asked to accept, or may accept. */
async function find({ services, actor, params }: Finding): Promise<FoundCommitment | null> {
  const organisation = actor.kind === 'person' ? actor.acting : null;
  if (!organisation || !setsFor(organisation).includes(params.ruleSet)) return null;
  const ruleSet = await findRuleSet(services.db, params.ruleSet);
  return ruleSet ? { organisationId: organisation.organisationId, ruleSet, organisation } : null;
}

export const ofCommitment = {
  access: { for: 'acting' },
  params: commitmentParams,
  find,
  can: 'commitment:view',
} as const;
export const toAccept = {
  access: { for: 'acting', roles: owners },
  params: commitmentParams,
  find,
  can: 'commitment:accept',
} as const;
