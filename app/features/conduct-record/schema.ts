import { z } from 'zod';
import { claims, conductStatuses } from '../attestations/status.ts';
import { voicesTold } from './voices.ts';

const date = z.iso.date();
const period = z.object({ from: date, to: date });
const status = z.enum(conductStatuses);

const item = z.object({
  code: z.string(),
  heading: z.string(),
  text: z.string(),
  ruleSet: z.string(),
  version: z.number().int(),
  status,
  claimed: z.enum(claims).nullable(),
  statement: z.string().nullable(),
  period: period.nullable(),
  attestedOn: date.nullable(),
  expiresOn: date.nullable(),
  /** The version that it was attested under. */
  attestedUnder: z.number().int().nullable(),
  evidence: z.array(
    z.object({
      kind: z.string(),
      /** Null where its owner keeps it to those who validate. */
      title: z.string().nullable(),
      validFrom: date,
      receivedOn: date,
      expiresOn: date.nullable(),
    }),
  ),
  /** Whether anybody but a steward validates it. */
  isValidated: z.boolean(),
  /** From how many independent organisations there are views that count. */
  validatedBy: z.enum(voicesTold),
});

/** A prime's record of conduct, as its JSON address answers. Who validated is in no field. */
export const conductRecord = z.object({
  prime: z.object({ id: z.uuid(), name: z.string() }),
  asAt: date,
  counts: z.record(status, z.number().int()),
  items: z.array(item),
  sets: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      items: z.array(
        z.object({
          code: z.string(),
          heading: z.string(),
          /** Items above that answer it; none where nothing here does. */
          answeredBy: z.array(z.object({ code: z.string(), status })),
        }),
      ),
    }),
  ),
  noLongerOwed: z.array(
    z.object({
      code: z.string(),
      heading: z.string(),
      text: z.string(),
      version: z.number().int(),
      claimed: z.enum(claims),
      statement: z.string(),
      period,
      attestedOn: date,
    }),
  ),
});
export type ConductRecord = z.infer<typeof conductRecord>;
