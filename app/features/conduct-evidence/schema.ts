import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import { calendarDate, knownCode, knownCodes, optionalFile, optionalText, requiredText, yesOrNo } from '../fields.ts';

/** The list of kinds of evidence of conduct. */
export const kindList = 'conduct_evidence_kind';
export const mostItems = 200;

const items = (known: ReadonlySet<string>) =>
  knownCodes((code) => known.has(code), 'Select the items that it answers', 1, mostItems);

/** A piece of evidence with the items that it answers. When it was received is not asked: the system knows. */
export const conductEvidenceForm = (reference: Reference, known: ReadonlySet<string>) =>
  z
    .object({
      kind: knownCode((code) => reference.has(kindList, code), 'Select the kind of evidence'),
      title: requiredText('Enter a title', 150, 'Title must be 150 characters or fewer'),
      file: optionalFile,
      reference: optionalText(500, 'Reference must be 500 characters or fewer').transform((text) => text || null),
      valid_from: calendarDate('The date it is valid from', 'Enter the date it is valid from'),
      expires_on: calendarDate('The date it expires', null),
      items: items(known),
      is_public: yesOrNo('Select who may read it'),
    })
    .superRefine(({ reference, file, valid_from, expires_on }, context) => {
      if (!reference && !file)
        context.addIssue({ code: 'custom', path: ['file'], message: 'Select a file, or enter a reference' });
      if (valid_from && expires_on && expires_on < valid_from) {
        const message = 'The date it expires must be the same as or after the date it is valid from';
        context.addIssue({ code: 'custom', path: ['expires_on'], message });
      }
    });
export type ConductEvidenceAnswers = z.output<ReturnType<typeof conductEvidenceForm>>;

/** The items that a piece of evidence answers, chosen anew. */
export const evidenceItemsForm = (known: ReadonlySet<string>) => z.object({ items: items(known) });
