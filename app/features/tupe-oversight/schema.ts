import { z } from 'zod';
import { oneOf, requiredText } from '../fields.ts';
import { severities } from '../findings/severity.ts';
import { nobodyNamed } from '../person-names/nobody-named.ts';
import { tupeStates } from '../tupe/states.ts';
import { shows } from './filter.ts';

const nullableDay = z.iso.date().nullable();

/** A transfer as a steward’s list has it. */
const transfer = z.object({
  declarationId: z.uuid(),
  title: z.string(),
  state: z.enum(tupeStates),
  primeId: z.uuid(),
  primeName: z.string(),
  programme: z.string().nullable(),
  nation: z.enum(['GB', 'NI']),
  transferOn: nullableDay,
  hasTransferred: z.boolean(),
  /** Rounded to five; null where it is not known, or below five. */
  people: z.number().int().nullable(),
  peopleWords: z.string(),
  outgoing: z.array(z.string()),
  incoming: z.array(z.string()),
  informationDueOn: nullableDay,
  disputedSince: nullableDay,
  disputedDays: z.number().int().nullable(),
  oldContractEndsOn: nullableDay,
  specialCircumstances: z.string().nullable(),
  riskAcceptedReason: z.string().nullable(),
});
export type OversightTransfer = z.infer<typeof transfer>;

const undeclared = z.object({
  kind: z.enum(['subcontract', 'opportunity']),
  id: z.uuid(),
  title: z.string(),
  primeId: z.uuid(),
  primeName: z.string(),
  programme: z.string().nullable(),
  since: z.iso.date(),
  /** The case in which its prime was asked about it, if it was. */
  caseId: z.uuid().nullable(),
  isCaseOpen: z.boolean(),
  askedOn: nullableDay,
});
export type UndeclaredThing = z.infer<typeof undeclared>;

const peopleLine = z.object({
  by: z.enum(['programme', 'region']),
  name: z.string(),
  transfers: z.number().int(),
  people: z.number().int().nullable(),
  peopleWords: z.string(),
});
export type PeopleLine = z.infer<typeof peopleLine>;

/** What the page of stewards on transfers answers as JSON. */
export const oversightAnswer = z.object({
  asAt: z.iso.date(),
  show: z.enum(shows),
  counts: z.record(z.enum(shows), z.number().int()),
  transfers: z.array(transfer),
  undeclared: z.array(undeclared),
  people: z.array(peopleLine),
  months: z.array(z.object({ month: z.iso.date(), transfers: z.number().int() })),
  count: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
});
export type OversightAnswer = z.infer<typeof oversightAnswer>;

export const askUndeclaredForm = z.object({ words: nobodyNamed(requiredText('Enter what you ask', 4000)) });

export const escalateForm = z.object({
  partyId: z.uuid({ error: 'Choose whom the case is about' }),
  severity: oneOf(severities, 'Choose how grave it is'),
  reason: nobodyNamed(requiredText('Enter the reason', 4000)),
});
