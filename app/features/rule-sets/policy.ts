import { type Actor, editors, isSteward } from '../identity/actor.ts';

type RuleSetThing = { code: string };

const mayDecide = (actor: Actor) =>
  isSteward(actor) && actor.kind === 'person' && actor.acting !== null && editors.includes(actor.acting.role);

export const ruleSetPolicy = {
  'rule-set:view-as-steward': (actor: Actor, _ruleSet: RuleSetThing) => isSteward(actor),
  'rule-set:edit': (actor: Actor, _ruleSet: RuleSetThing) => mayDecide(actor),
};
