import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import { emailAddress, knownCode, knownCodes, oneOf, optionalText, requiredText } from '../fields.ts';
import { numberFields } from './registration-answers.ts';
import { answerFor, type RegistrationNumber, readNumber, readNumberOf } from './registration-numbers.ts';
import { roles } from './wording.ts';

const kinds = ['provider', 'prime'];
const longestName = 200;

const detailFields = ({ has, places }: Reference) => ({
  name: requiredText('Enter the name of the organisation', longestName, 'Name must be 200 characters or fewer'),
  kinds: knownCodes((kind) => kinds.includes(kind), 'Select what the organisation does'),
  legal_form: knownCode((code) => has('legal_form', code), 'Select the legal form'),
  size_band: knownCode((code) => has('scale', code), 'Select how many people work for the organisation'),
  postcode: optionalText(20, 'Postcode must be 20 characters or fewer'),
  district: knownCode((code) => code === '' || places.isCurrent(code), 'Select a district from the list'),
});

type Details = { kinds: string[]; postcode: string; district: string };

/** The district of the head office: the one that was chosen, otherwise the one that the postcode most likely lies in. */
function districtOf({ postcode, district }: Details, { places }: Reference, context: z.RefinementCtx): string {
  const found = district || places.districtOfOutcode(postcode);
  if (found) return found;
  const message = districtProblem(postcode, places.outcodeOf(postcode));
  context.addIssue({ code: 'custom', path: ['postcode'], message });
  return '';
}

function districtProblem(postcode: string, outcode: string | null): string {
  if (!postcode) return 'Enter the postcode of the head office';
  if (!outcode) return 'Enter a full postcode or its first part, like LS1 4AP or LS1';
  return `We do not know where ${outcode} is. Select the district instead`;
}

/** What registers an organisation: its details, and up to three registration numbers. */
export function registrationSchema(reference: Reference) {
  const numbers = Object.fromEntries(
    numberFields.flatMap((each) => [
      [`number_${each}`, optionalText(40, 'Registration number must be 40 characters or fewer')],
      [`register_${each}`, optionalText(60, 'Select a register from the list')],
    ]),
  );
  return z
    .object(detailFields(reference))
    .and(z.object(numbers))
    .transform((answers, context) => ({
      ...detailsOf(answers, reference, context),
      ...numbersOf(answers, context),
    }));
}
export type Registration = z.output<ReturnType<typeof registrationSchema>>;

type DetailAnswers = Details & { name: string; legal_form: string; size_band: string };

function detailsOf(answers: DetailAnswers, reference: Reference, context: z.RefinementCtx) {
  return {
    name: answers.name,
    isProvider: answers.kinds.includes('provider'),
    isPrime: answers.kinds.includes('prime'),
    legalForm: answers.legal_form,
    sizeBand: answers.size_band,
    district: districtOf(answers, reference, context),
  };
}

export type NumberInField = RegistrationNumber & { field: string };
/** Which register a number is from, for the person to say; each answer is a number as its register writes it. */
export type RegisterQuestion = {
  field: string;
  number: string;
  registers: (RegistrationNumber & { answer: string })[];
};

function numbersOf(answers: Record<string, unknown>, context: z.RefinementCtx) {
  const numbers: NumberInField[] = [];
  const questions: RegisterQuestion[] = [];
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  for (const each of numberFields) {
    const field = `number_${each}`;
    const number = String(answers[field] ?? '');
    if (!number) continue;
    const read = readNumber({ number, register: String(answers[`register_${each}`] ?? '') });
    if (read.is === 'wrong') refuse(field, read.message);
    else if (read.is === 'ambiguous')
      questions.push({ field: `register_${each}`, number, registers: answerable(read) });
    else if (numbers.some((given) => isSame(given, read.number))) refuse(field, 'You have already given this number');
    else numbers.push({ ...read.number, field });
  }
  return { numbers, questions };
}

const answerable = ({ registers }: { registers: RegistrationNumber[] }) =>
  registers.map((each) => ({ ...each, answer: answerFor(each) }));

const isSame = (one: RegistrationNumber, other: RegistrationNumber) =>
  one.scheme === other.scheme && one.value === other.value;

const website = optionalText(200, 'Website must be 200 characters or fewer').pipe(
  z
    .string()
    .transform((text) => (text && !/^https?:\/\//i.test(text) ? `https://${text}` : text))
    .refine((text) => text === '' || z.url({ protocol: /^https?$/ }).safeParse(text).success, {
      error: 'Enter a website address, like www.example.org',
    }),
);

/** What its owners can change of an organisation. */
export function detailsSchema(reference: Reference) {
  return z.object({ ...detailFields(reference), website }).transform((answers, context) => ({
    ...detailsOf(answers, reference, context),
    website: answers.website || null,
  }));
}
export type OrganisationAnswers = z.output<ReturnType<typeof detailsSchema>>;

/** One more registration number, of a register that the person names. */
export function identifierSchema(reference: Reference) {
  return z
    .object({
      register: knownCode((code) => reference.has('organisation_scheme', code), 'Select the register'),
      number: requiredText('Enter the registration number', 40),
    })
    .transform(({ register, number }, context): RegistrationNumber => {
      const read = readNumberOf(register, number, (scheme) => reference.label('organisation_scheme', scheme));
      if (read.is === 'read') return read.number;
      context.addIssue({ code: 'custom', path: ['number'], message: read.message });
      return z.NEVER;
    });
}

export const invitationSchema = z.object({
  email: emailAddress('Enter the email address of the person to invite'),
  role: oneOf(roles, 'Select a role'),
});

export const joinRequestSchema = z.object({
  message: requiredText('Enter who you are and what you do there', 1000, 'Message must be 1,000 characters or fewer'),
});

const maybeReason = optionalText(1000, 'Reason must be 1,000 characters or fewer');

export const joinDecisionSchema = z
  .object({
    answer: oneOf([...roles, 'decline'], 'Select what to do with the request'),
    reason: maybeReason,
  })
  .refine((answers) => answers.answer !== 'decline' || answers.reason !== '', {
    path: ['reason'],
    error: 'Enter the reason',
  });

export const roleSchema = z.object({ role: oneOf([...roles, 'remove'], 'Select a role') });

export const cancelInvitationSchema = z.object({ invitation: z.uuid({ error: 'Select an invitation' }) });

/** Which of the forms on a page was sent; a browser always says, so the message is for machines. */
const step = { error: 'Use one of the buttons on the page' };

export const identifierStepSchema = (reference: Reference) =>
  z.union(
    [
      z.object({ step: z.literal('add') }).and(identifierSchema(reference)),
      z.object({ step: z.literal('take-back'), identifier: z.uuid() }),
    ],
    step,
  );

export const joinStepSchema = z.discriminatedUnion(
  'step',
  [z.object({ step: z.literal('ask'), ...joinRequestSchema.shape }), z.object({ step: z.literal('withdraw') })],
  step,
);

export const claimStepSchema = z.discriminatedUnion(
  'step',
  [
    z.object({ step: z.literal('ask-code') }),
    z.object({
      step: z.literal('prove'),
      code: requiredText('Enter the code', 40).transform((code) => code.replace(/\D/g, '')),
    }),
    z.object({
      step: z.literal('ask-steward'),
      explanation: requiredText(
        'Enter how you can show that you speak for it',
        1000,
        'Explanation must be 1,000 characters or fewer',
      ),
    }),
  ],
  step,
);
