import { z } from 'zod';
import { ruleItem } from './domain.ts';

const date = z.iso.date();

export const ruleSetEntry = z.object({
  code: z.string(),
  title: z.string(),
  summary: z.string(),
  kind: z.enum(['code', 'standard', 'commitments', 'compact']),
  requiredOf: z.enum(['prime', 'provider', 'steward']).nullable(),
  nations: z.array(z.string()),
  inForceFrom: date.nullable(),
  inForceTo: date.nullable(),
  source: z.string(),
  verify: z.boolean(),
  version: z.number().int().nullable(),
});
export type RuleSetEntry = z.infer<typeof ruleSetEntry>;

export const ruleSetList = z.object({ ruleSets: z.array(ruleSetEntry) });

const relative = z.object({ code: z.string(), heading: z.string(), ruleSet: z.string() });
const version = z.object({
  version: z.number().int(),
  status: z.enum(['published', 'superseded', 'retired']),
  publishedOn: date.nullable(),
  acceptBy: date.nullable(),
  reason: z.string(),
});
export type VersionEntry = z.infer<typeof version>;

const difference = z.union([
  z.object({
    kind: z.enum(['added', 'retired', 'restored']),
    code: z.string(),
    heading: z.string(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('changed'),
    code: z.string(),
    heading: z.string(),
    changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  }),
]);

/** A version of a rule set as its page and its JSON address show it. */
export const ruleSetView = z.object({
  ruleSet: ruleSetEntry,
  /** Null when nothing is published of it. */
  shown: version.nullable(),
  versions: z.array(version),
  items: z.array(ruleItem.extend({ relatives: z.array(relative) })),
  /** What differs from the version before; null for the first. */
  differences: z.array(difference).nullable(),
});
export type RuleSetView = z.infer<typeof ruleSetView>;
export type ItemView = RuleSetView['items'][number];
