import { z } from 'zod';
import {
  attesting,
  breachTestSchema,
  cadences,
  counterAttesting,
  owedParties,
  owers,
  severities,
} from '#db/reference/rule-schema.ts';

/** An item of a rule set, as readers see it and as versions are compared. */
export const ruleItem = z.object({
  code: z.string(),
  heading: z.string(),
  text: z.string(),
  owed_by: z.enum(owers),
  owed_to: z.enum(owedParties),
  cadence: z.array(z.enum(cadences)),
  grace_days: z.number().int(),
  evidence_kinds: z.array(z.string()),
  attestors: z.array(z.enum(attesting)),
  counter_attestors: z.array(z.enum(counterAttesting)),
  breach_test: breachTestSchema,
  severity: z.enum(severities),
  mandatory: z.boolean(),
  small_too: z.boolean(),
  lineage: z.array(z.string()),
  retired: z.boolean(),
  verify: z.boolean(),
});
export type RuleItem = z.infer<typeof ruleItem>;
