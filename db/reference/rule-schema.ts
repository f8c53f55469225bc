import { z } from 'zod';

/** Shapes of the files of rule sets: what was promised, item by item, in our own words. */

/** When an item is answered: at bid, at award, 60 and 180 days after it, each year, quarter or two years, when something happens, or always. */
export const cadences = ['BID', 'AWARD', 'D60', 'D180', 'ANN', 'QTR', 'ACC', 'EVT', 'CONT'] as const;
export type Cadence = (typeof cadences)[number];

export const severities = ['minor', 'moderate', 'major', 'severe'] as const;
export type Severity = (typeof severities)[number];

/** Tests that the product runs by itself over its rows. */
export const computedTests = [
  'commitment_expired',
  'response_window',
  'decision_late',
  'tupe_field',
  'subcontract_unsigned',
  'no_referrals',
  'payment_late',
  'notice_short',
  'term_shorter',
  'partner_dropped',
  'retaliation',
  'publicity_clause',
] as const;
export type ComputedTest = (typeof computedTests)[number];

export const owers = [
  'prime',
  'partner',
  'both',
  'steward',
  'government',
  'government_and_prime',
  'civil_society',
] as const;
export const owedParties = ['partner', 'prime', 'market', 'civil_society', 'prime_and_partner', 'respondent'] as const;
export const attesting = ['prime', 'partner', 'steward', 'computed'] as const;
export const counterAttesting = ['partner', 'prime', 'steward', 'respondent', 'peer', 'customer'] as const;

const itemCode = z.string().regex(/^[A-Z][A-Z0-9]*(-\d+(\.\d+)?)?$/);
const words = z.string().min(1).max(400);

export const breachTestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('computed'),
    test: z.enum(computedTests),
    /** Other tests that tell of the same item. */
    also: z.array(z.enum(computedTests)).min(1).optional(),
    words,
  }),
  z.strictObject({ kind: z.literal('manual'), words }),
]);
export type BreachTest = z.infer<typeof breachTestSchema>;

export const ruleItemSchema = z.strictObject({
  code: itemCode,
  heading: z.string().min(1).max(80),
  text: words,
  owed_by: z.enum(owers),
  owed_to: z.enum(owedParties),
  cadence: z.array(z.enum(cadences)).min(1),
  grace_days: z.number().int().min(0).default(0),
  /** Codes of the list `conduct_evidence_kind`. */
  evidence_kinds: z.array(z.string().min(1)).default([]),
  attestors: z.array(z.enum(attesting)).min(1),
  counter_attestors: z.array(z.enum(counterAttesting)).default([]),
  breach_test: breachTestSchema,
  severity: z.enum(severities),
  /** False for what is advice. */
  mandatory: z.boolean().default(true),
  /** False where an organisation with fewer than 10 staff need not answer. */
  small_too: z.boolean().default(true),
  /** Items, in any set, that the same evidence answers. Each of them names this one too. */
  lineage: z.array(itemCode).default([]),
  is_public: z.boolean().default(true),
  /** True where it was recalled and a steward should check it. */
  verify: z.boolean().default(false),
});

export const ruleSetSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]+$/),
  title: z.string().min(1),
  summary: z.string().min(1),
  kind: z.enum(['code', 'standard', 'commitments', 'compact']),
  required_of: z.enum(['prime', 'provider', 'steward']).nullable(),
  /** GSS codes of the nations where it holds; none for all. */
  nations: z.array(z.string().regex(/^[EWSN]92\d{6}$/)),
  in_force_from: z.iso.date().nullable(),
  /** The last day; null while it is in force. */
  in_force_to: z.iso.date().nullable(),
  source: z.string().min(1),
  as_at: z.iso.date(),
  note: z.string().optional(),
  verify: z.boolean(),
  items: z.array(ruleItemSchema).min(1),
});

export type RuleItemFile = z.infer<typeof ruleItemSchema>;
export type RuleSetFile = z.infer<typeof ruleSetSchema>;
