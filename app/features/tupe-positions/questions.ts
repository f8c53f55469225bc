import { z } from 'zod';

const met = ['yes', 'no', 'unsure'] as const;

/** Each question with the answers to choose from; a date and a number are written. In the order in which they are asked. */
export const choices = {
  jurisdiction: ['GB', 'NI'],
  transfer: ['business', 'outsourcing', 'retender', 'insourcing', 'none', 'unknown'],
  client: met,
  grouping: met,
  situated: met,
  purpose: met,
  assigned: met,
  short_term: met,
  goods: met,
  activities: ['same', 'changed', 'different', 'unsure'],
  entity: met,
  split: ['each_to_one', 'most_to_one', 'scattered', 'unsure'],
  others: ['no', 'yes', 'unsure'],
  advice: ['no', 'had', 'waiting'],
} as const;

/** The conditions of a service provision change, in the order in which they are asked (domain.md 3.1, 3). */
export const conditions = [
  'client',
  'grouping',
  'situated',
  'purpose',
  'assigned',
  'short_term',
  'goods',
  'activities',
] as const;

export const questionKeys = [
  'jurisdiction',
  'planned_on',
  'transfer',
  ...conditions,
  'entity',
  'incoming',
  'split',
  'others',
  'advice',
] as const;
export type QuestionKey = (typeof questionKeys)[number];
export type ChoiceKey = keyof typeof choices;

/** The most providers between whom the work of one team is split; a larger number is a slip of the hand. */
export const mostIncoming = 99;

const { jurisdiction, transfer, client, activities, split, others, advice } = choices;

/** What was answered so far. `planned_on` is a date, `incoming` a number; both may be unsure. */
export const answersSchema = z
  .object({
    jurisdiction: z.enum(jurisdiction),
    planned_on: z.union([z.iso.date(), z.literal('unsure')]),
    transfer: z.enum(transfer),
    client: z.enum(client),
    grouping: z.enum(met),
    situated: z.enum(met),
    purpose: z.enum(met),
    assigned: z.enum(met),
    short_term: z.enum(met),
    goods: z.enum(met),
    activities: z.enum(activities),
    entity: z.enum(met),
    incoming: z.union([z.int().min(1).max(mostIncoming), z.literal('unsure')]),
    split: z.enum(split),
    others: z.enum(others),
    advice: z.enum(advice),
  })
  .partial();
export type Answers = z.infer<typeof answersSchema>;

export function isChoice(key: QuestionKey): key is ChoiceKey {
  return key in choices;
}
