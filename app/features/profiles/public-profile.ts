import { z } from 'zod';
import { profileSnapshot } from './snapshot.ts';

const named = z.object({ code: z.string(), name: z.string() });
const evidence = profileSnapshot.shape.evidence.element;

/** A profile as it is read, on its page and as JSON: every code with its words. */
export const publicProfile = z.object({
  organisationId: z.string(),
  name: z.string(),
  /** False for a directory entry made from a public register. */
  claimed: z.boolean(),
  source: z.string().nullable(),
  legalForm: named.nullable(),
  sizeBand: named.nullable(),
  headOffice: named.nullable(),
  website: z.string().nullable(),
  summary: z.string(),
  activities: z.array(
    z.object({
      id: z.string(),
      service: named,
      customerGroups: z.array(named),
      specialisms: z.array(named),
      places: z.object({
        summary: z.string(),
        count: z.number(),
        groups: z.array(z.object({ name: z.string(), districts: z.array(z.string()) })),
      }),
      ways: z.array(named),
      capacityPerMonth: z.number().nullable(),
      since: z.string().nullable(),
      description: z.string(),
      /** Where the register's text says it, for an activity that was read from one; null for what an organisation said itself. */
      readFrom: z
        .object({
          source: z.string(),
          passages: z.array(z.array(z.object({ text: z.string(), marked: z.boolean() }))),
        })
        .nullable(),
    }),
  ),
  capabilities: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      claimedLevel: z.number(),
      claimedLabel: z.string(),
      statement: z.string(),
      /** Null until somebody other than the provider has checked it. */
      verifiedLevel: z.number().nullable(),
      verifiedLabel: z.string().nullable(),
      verifiedOn: z.string().nullable(),
    }),
  ),
  evidence: z.array(
    z.object({
      id: z.string(),
      capability: named.nullable(),
      kind: named,
      title: z.string(),
      reference: z.string().nullable(),
      validFrom: z.string().nullable(),
      expiresOn: z.string().nullable(),
      outcome: evidence.shape.outcome,
      outcomeLabel: z.string(),
      age: z.enum(['current', 'expiring', 'expired', 'undated']),
      /** Null when there is none, and for everyone who may not open it. */
      file: z.object({ href: z.string(), name: z.string(), bytes: z.number() }).nullable(),
    }),
  ),
  /** For those who are signed in to the market; null for the public. */
  commercial: z
    .object({
      largestContractPence: z.number().nullable(),
      outcomeSharePercent: z.number().nullable(),
      reserves: z.string().nullable(),
      tupeExperience: z.string().nullable(),
      insurances: z.array(
        z.object({ kind: z.string(), name: z.string(), coverPence: z.number(), expiresOn: z.string() }),
      ),
    })
    .nullable(),
});
export type PublicProfile = z.infer<typeof publicProfile>;
