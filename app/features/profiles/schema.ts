import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import {
  calendarDate,
  knownCode,
  money,
  oneOf,
  optionalFile,
  optionalText,
  requiredText,
  textInWords,
  wholeNumber,
} from '../fields.ts';
import { type Insurance, insuranceKinds, limits, tupeExperiences } from './domain.ts';

/** The summary of the organisation, in its own words. */
export const summaryForm = z.object({
  summary: textInWords(limits.summaryWords, `Summary must be ${limits.summaryWords} words or fewer`).pipe(
    z.string().min(1, { error: 'Enter a summary of your organisation' }),
  ),
});

/** What a provider claims of one capability. */
export const claimForm = z.object({
  level: oneOf(['0', '1', '2', '3', '4'], 'Select your level').transform(Number),
  statement: textInWords(limits.statementWords, `Statement must be ${limits.statementWords} words or fewer`),
});

export const evidenceForm = (reference: Reference) =>
  z
    .object({
      capability: knownCode(
        (code) => code === '' || reference.has('capability', code),
        'Select the capability that it supports',
      ).transform((code) => code || null),
      kind: knownCode((code) => reference.has('evidence_kind', code), 'Select the kind of evidence'),
      title: requiredText('Enter a title', 150, 'Title must be 150 characters or fewer'),
      reference: optionalText(500, 'Reference must be 500 characters or fewer').transform((text) => text || null),
      file: optionalFile,
      valid_from: calendarDate('The date it is valid from', null),
      expires_on: calendarDate('The date it expires', null),
    })
    .superRefine(({ reference, file, valid_from, expires_on }, context) => {
      if (!reference && !file) {
        context.addIssue({ code: 'custom', path: ['file'], message: 'Select a file, or enter a reference' });
      }
      if (valid_from && expires_on && expires_on < valid_from) {
        const message = 'The date it expires must be the same as or after the date it is valid from';
        context.addIssue({ code: 'custom', path: ['expires_on'], message });
      }
    })
    .transform(({ capability, valid_from, expires_on, file, ...rest }) => ({
      ...rest,
      capabilityCode: capability,
      validFrom: valid_from,
      expiresOn: expires_on,
      upload: file ?? null,
    }));

/** What size of contract, and how much risk, a provider can carry. Every answer may be left open. */
export const commercialForm = (reference: Reference) =>
  z
    .object({
      largest_contract: money(null, 'Largest contract must be an amount in pounds, like 250,000'),
      outcome_share: wholeNumber(null, 0, 100, 'Share must be a whole number from 0 to 100'),
      reserves_band: knownCode((code) => code === '' || reference.has('reserves_band', code), 'Select your reserves'),
      tupe_experience: oneOf(['', ...tupeExperiences], 'Select your experience of transfers of staff'),
    })
    .transform((answers) => ({
      largestContractPence: answers.largest_contract,
      outcomeSharePercent: answers.outcome_share,
      reservesBand: answers.reserves_band || null,
      tupeExperience: answers.tupe_experience || null,
    }));

const cover = (name: string) => money(null, `Cover for ${name} must be an amount in pounds, like 5,000,000`);
const expiry = (name: string) => calendarDate(`The date that ${name} expires`, null);

/** Three insurances, each with both answers or with neither. */
export const insurancesForm = z
  .object({
    public_liability_cover: cover('public liability insurance'),
    public_liability_expires: expiry('public liability insurance'),
    employers_liability_cover: cover('employers’ liability insurance'),
    employers_liability_expires: expiry('employers’ liability insurance'),
    professional_indemnity_cover: cover('professional indemnity insurance'),
    professional_indemnity_expires: expiry('professional indemnity insurance'),
  })
  .transform((answers, context): Insurance[] =>
    insuranceKinds.flatMap((kind) => {
      const coverPence = answers[`${kind}_cover`];
      const expiresOn = answers[`${kind}_expires`];
      if (coverPence === null && expiresOn === null) return [];
      if (coverPence && expiresOn) return [{ kind, coverPence, expiresOn }];
      const [field, message] = coverPence
        ? [`${kind}_expires`, 'Enter the date that it expires']
        : [`${kind}_cover`, 'Enter the amount of cover, above £0'];
      context.addIssue({ code: 'custom', path: [field], message });
      return [];
    }),
  );
