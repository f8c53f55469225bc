import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import { emailAddress, knownCode, knownCodes, oneOf, optionalText, requiredText } from '../fields.ts';
import { numberFields } from './registration-answers.ts';
import { answerFor, type RegistrationNumber, readNumber, readNumberOf } from './registration-numbers.ts';
import { roles } from './wording.ts';

const kinds = ['provider', 'prime'];

// The parts are read side by side, so that a mistake in one does not hide those in the others.

const factsPart = ({ has }: Reference) =>
  z
    .object({
      name: requiredText('Enter the name of the organisation', 200, 'Name must be 200 characters or fewer'),
      kinds: knownCodes((kind) => kinds.includes(kind), 'Select what the organisation does'),
      legal_form: knownCode((code) => has('legal_form', code), 'Select the legal form'),
      size_band: knownCode((code) => has('scale', code), 'Select how many people work for the organisation'),
    })
    .transform((answers) => ({
      name: answers.name,
      isProvider: answers.kinds.includes('provider'),
      isPrime: answers.kinds.includes('prime'),
      legalForm: answers.legal_form,
      sizeBand: answers.size_band,
    }));

/** The district of the head office: the one that was chosen, otherwise the one that the postcode most likely lies in. */
const placePart = ({ places }: Reference) =>
  z
    .object({
      postcode: optionalText(20, 'Postcode must be 20 characters or fewer'),
      district: knownCode((code) => code === '' || places.isCurrent(code), 'Select a district from the list'),
    })
    .transform(({ postcode, district }, context) => {
      const found = district || places.districtOfOutcode(postcode);
      if (found) return { district: found };
      const message = districtProblem(postcode, places.outcodeOf(postcode));
      context.addIssue({ code: 'custom', path: ['postcode'], message });
      return z.NEVER;
    });

function districtProblem(postcode: string, outcode: string | null): string {
  if (!postcode) return 'Enter the postcode of the head office';
  if (!outcode) return 'Enter a full postcode or its first part, like LS1 4AP or LS1';
  return `We do not know where ${outcode} is. Select the district instead`;
}

const numbersPart = z
  .object(
    Object.fromEntries(
      numberFields.flatMap((each) => [
        [`number_${each}`, optionalText(40, 'Registration number must be 40 characters or fewer')],
        [`register_${each}`, optionalText(60, 'Select a register from the list')],
      ]),
    ),
  )
  .transform(numbersOf);

/** What registers an organisation: its details, and up to three registration numbers. */
export function registrationSchema(reference: Reference) {
  return factsPart(reference).and(placePart(reference)).and(numbersPart);
}
export type Registration = z.output<ReturnType<typeof registrationSchema>>;

export type NumberInField = RegistrationNumber & { field: string };
/** Which register a number is from, for the person to say; each answer is a number as its register writes it. */
export type RegisterQuestion = {
  field: string;
  number: string;
  registers: (RegistrationNumber & { answer: string })[];
};

function numbersOf(answers: Record<string, string>, context: z.RefinementCtx) {
  const numbers: NumberInField[] = [];
  const questions: RegisterQuestion[] = [];
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  for (const each of numberFields) {
    const field = `number_${each}`;
    const number = answers[field] ?? '';
    if (!number) continue;
    const read = readNumber({ number, register: answers[`register_${each}`] ?? '' });
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

const websitePart = z
  .object({
    website: optionalText(200, 'Website must be 200 characters or fewer').pipe(
      z
        .string()
        .transform((text) => (text && !/^https?:\/\//i.test(text) ? `https://${text}` : text))
        .refine(
          (text) => text === '' || z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).safeParse(text).success,
          {
            error: 'Enter a website address, like www.example.org',
          },
        ),
    ),
  })
  .transform(({ website }) => ({ website: website || null }));

/** What its owners can change of an organisation. */
export function detailsSchema(reference: Reference) {
  return factsPart(reference).and(placePart(reference)).and(websitePart);
}
export type OrganisationAnswers = z.output<ReturnType<typeof detailsSchema>>;

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

/** One more registration number, of a register that the person names; or one taken back. */
export const identifierStepSchema = (reference: Reference) =>
  z.discriminatedUnion(
    'step',
    [
      z
        .object({
          step: z.literal('add'),
          register: knownCode((code) => reference.has('organisation_scheme', code), 'Select the register'),
          number: requiredText('Enter the registration number', 40),
        })
        .transform(({ step, register, number }, context) => ({
          step,
          given: givenNumber(register, number, reference, context),
        })),
      z.object({ step: z.literal('take-back'), identifier: z.uuid(step) }),
    ],
    step,
  );

function givenNumber(register: string, number: string, reference: Reference, context: z.RefinementCtx) {
  const read = readNumberOf(register, number, (scheme) => reference.label('organisation_scheme', scheme));
  if (read.is === 'read') return read.number;
  context.addIssue({ code: 'custom', path: ['number'], message: read.message });
  return z.NEVER;
}

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
