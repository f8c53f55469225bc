import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import file from './tupe-rules.json' with { type: 'json' };

export const tupeNations = ['GB', 'NI'] as const;
export type TupeNation = (typeof tupeNations)[number];

const byTransferDate = {
  nation: z.enum(tupeNations),
  /** The first transfer date for which it holds; null where it has always held. */
  transfers_from: z.iso.date().nullable(),
  /** The last one; null while it holds. */
  transfers_to: z.iso.date().nullable(),
  source: z.string().min(1),
  /** True where it was recalled and a steward should check it. */
  verify: z.boolean(),
};

const employeeInformation = z.strictObject({
  ...byTransferDate,
  days: z.number().int().positive(),
  safe_days: z.number().int().positive(),
});
/** Where both are null, no employer may inform and consult its staff directly. */
const directConsultation = z.strictObject({
  ...byTransferDate,
  employees_below: z.number().int().positive().nullable(),
  transferring_below: z.number().int().positive().nullable(),
});
const claimWindow = z.strictObject({
  ...byTransferDate,
  months: z.number().int().positive(),
  /** What a change that was enacted makes of it; the setting TUPE_CLAIM_MONTHS puts it in force. */
  may_become: z.number().int().positive().nullable(),
});
const collectiveTerms = z.strictObject({ ...byTransferDate, months: z.number().int().positive().nullable() });

export const milestoneCodes = [
  'first_position',
  'workforce_pack',
  'indemnities',
  'measures_letter',
  'inform',
  'eli_safe',
  'eli',
  'refresh',
  'consultation_close',
  'transfer',
  'reconcile',
  'claim_limit',
  'review',
  'collective_terms',
] as const;
export const milestoneKinds = ['legal', 'legal_conservative', 'good_practice', 'transfer'] as const;
export const milestoneOwers = ['outgoing', 'incoming', 'prime', 'each'] as const;

const when = z.union([
  z.strictObject({ days: z.number().int() }),
  z.strictObject({ months: z.number().int().positive() }),
  z.strictObject({
    rule: z.enum(['employee_information', 'employee_information_safe', 'claim_window', 'collective_terms']),
  }),
]);

const milestone = z.strictObject({
  code: z.enum(milestoneCodes),
  heading: z.string().min(1),
  when,
  kind: z.enum(milestoneKinds),
  /** Null for a day that nobody owes anything on. */
  owed_by: z.enum(milestoneOwers).nullable(),
  words: z.string().min(1),
  /** Empty where the rule that its day comes from has one. */
  source: z.string(),
  verify: z.boolean().default(false),
});

export const tupeRulesSchema = z.strictObject({
  version: z.number().int().positive(),
  as_at: z.iso.date(),
  source: z.string().min(1),
  note: z.string(),
  employee_information: withoutGaps(employeeInformation),
  direct_consultation: withoutGaps(directConsultation),
  claim_window: withoutGaps(claimWindow),
  collective_terms: withoutGaps(collectiveTerms),
  milestones: z.array(milestone).min(1),
});
export type TupeRules = z.infer<typeof tupeRulesSchema>;

/** The rules of TUPE by the date of the transfer (domain.md 3), checked once when the module loads. A wrong file stops the process. */
export const tupeRules: TupeRules = tupeRulesSchema.parse(file);

type ByTransferDate = Pick<z.infer<typeof employeeInformation>, 'nation' | 'transfers_from' | 'transfers_to'>;

function withoutGaps<Row extends z.ZodType<ByTransferDate>>(row: Row) {
  return z
    .array(row)
    .refine((rows) => tupeNations.every((nation) => isWhole(rows.filter((of) => of.nation === nation))), {
      error: 'rows of a nation must follow one another from the beginning, without a gap',
    });
}

/** Whether the first row begins with no date, the last ends with none, and each begins on the day after the one before. */
function isWhole(rows: readonly ByTransferDate[]): boolean {
  const last = rows.at(-1);
  if (rows[0]?.transfers_from !== null || last?.transfers_to !== null) return false;
  return rows.slice(1).every(({ transfers_from: from }, index) => from !== null && from === dayAfter(rows[index]));
}

function dayAfter(row: ByTransferDate | undefined): string | null {
  return row?.transfers_to ? Temporal.PlainDate.from(row.transfers_to).add({ days: 1 }).toString() : null;
}
