import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findRuleSet, versionIn } from '#db/queries/rule-set.ts';
import { findItem } from '#db/queries/rule-set-draft.ts';
import { editors } from '../identity/actor.ts';
import { ruleSetParams } from './read-rule-set.server.ts';

type Finding<Params> = { services: Services; params: Params };
type SetParams = z.infer<typeof ruleSetParams>;

const find = ({ services, params }: Finding<SetParams>) => findRuleSet(services.db, params.ruleSet);

/** A set with its draft; null when nobody has begun one. */
async function findDraft({ services, params }: Finding<SetParams>) {
  const ruleSet = await find({ services, params });
  const draft = ruleSet && (await versionIn(services.db, ruleSet.code, 'draft'));
  return ruleSet && draft ? { ...ruleSet, draft } : null;
}

const itemParams = ruleSetParams.extend({ item: z.string().regex(/^[A-Z][A-Z0-9.-]{0,20}$/) });

/** An item of a draft. */
async function findDraftItem({ services, params }: Finding<z.infer<typeof itemParams>>) {
  const ruleSet = await findDraft({ services, params });
  const item = ruleSet && (await findItem(services.db, ruleSet.draft.id, params.item));
  return ruleSet && item ? { ...ruleSet, item } : null;
}

const asSteward = { for: 'acting', as: 'steward' } as const;
const asDecider = { for: 'acting', as: 'steward', roles: editors } as const;

/** For every steward to read. */
export const ofRuleSet = { access: asSteward, params: ruleSetParams, find, can: 'rule-set:view-as-steward' } as const;
/** For stewards who decide: what they do to a set, to its draft and to an item of its draft. */
export const toEditRuleSet = { access: asDecider, params: ruleSetParams, find, can: 'rule-set:edit' } as const;
export const toEditDraft = { ...toEditRuleSet, find: findDraft } as const;
export const toEditItem = { ...toEditRuleSet, params: itemParams, find: findDraftItem } as const;
