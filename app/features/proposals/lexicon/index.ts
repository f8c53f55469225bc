import { barrierRules } from './barriers.ts';
import { communityRules } from './communities.ts';
import { healthRules } from './health.ts';
import { peopleRules } from './people.ts';
import { programmeRules } from './programmes.ts';
import type { Rule } from './rules.ts';
import { serviceRules, wayRules } from './services.ts';
import { skillRules } from './skills.ts';
import { specialistRules } from './specialist-services.ts';

/** All that the reader knows, in the order in which codes are listed. */
export const rules: readonly Rule[] = [
  ...serviceRules,
  ...specialistRules,
  ...wayRules,
  ...peopleRules,
  ...skillRules,
  ...communityRules,
  ...barrierRules,
  ...healthRules,
  ...programmeRules,
];
