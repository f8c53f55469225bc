import { z } from 'zod';
import type { TakenCost } from '../tupe-terms/cost-query.ts';
import type { StatedCost } from '../tupe-terms/stated-cost.ts';
import { penceAsTyped } from '../wording.ts';
import { answerField, priceField } from './form.ts';
import type { InterestSnapshot } from './snapshot.ts';
import { tupeFields } from './tupe-answer.ts';

const texts = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What is being written, as it was typed, right or wrong; and of which version of the opportunity. */
export const interestDraft = z.object({
  values: texts,
  opportunityVersion: z.number().int().nullable(),
  savedAt: z.iso.datetime().nullable(),
});
export type InterestDraft = z.infer<typeof interestDraft>;

export const noDraft: InterestDraft = { values: {}, opportunityVersion: null, savedAt: null };

/** What a row holds of a draft; one that nothing was saved in holds none. */
export function readDraft(stored: unknown): InterestDraft {
  const parsed = interestDraft.safeParse(stored);
  return parsed.success ? parsed.data : noDraft;
}

const ours = /^(?:(?:answer|price|tupe|tupe_amount|tupe_basis)_[0-9a-f-]{36}|lots)$/;
const mostFields = 300;
const mostCharacters = 100_000;

/** Of what was posted, the fields of our form, cut to what a draft may hold. */
export function draftValues(values: Record<string, string | string[]>): InterestDraft['values'] {
  const kept = Object.entries(values)
    .filter(([name]) => ours.test(name))
    .slice(0, mostFields);
  return Object.fromEntries(
    kept.map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, mostFields).map(cut) : cut(value)]),
  );
}

const cut = (text: string) => text.slice(0, mostCharacters).toWellFormed();

/** What was sent, as it would stand in the form that changes it. */
export function valuesOf({ answers, lots }: InterestSnapshot): InterestDraft['values'] {
  return {
    ...Object.fromEntries(answers.map(({ questionId, answer }) => [answerField(questionId), answer])),
    ...Object.fromEntries(lots.map(({ lotId, pricePence }) => [priceField(lotId), penceAsTyped(pricePence)])),
    ...Object.assign({}, ...lots.map(({ lotId, tupe }) => tupeValues(lotId, tupe))),
    lots: lots.map(({ lotId }) => lotId),
  };
}

/** What was being written, with the cost of an estimate in its lot, which is then answered for. */
export function withCost(
  values: InterestDraft['values'],
  { lotId, amountPence, basis }: TakenCost,
): InterestDraft['values'] {
  const { lots: chosen = [] } = values;
  const others = (Array.isArray(chosen) ? chosen : [chosen]).filter((id) => id !== lotId);
  return { ...values, ...tupeValues(lotId, { included: 'yes', amountPence, basis }), lots: [...others, lotId] };
}

function tupeValues(lotId: string, { included, amountPence, basis }: StatedCost): InterestDraft['values'] {
  if (included === 'not_stated') return {};
  const names = tupeFields(lotId);
  return { [names.included]: included, [names.amount]: penceAsTyped(amountPence), [names.basis]: basis };
}
