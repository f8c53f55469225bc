import { z } from 'zod';
import { calendarDate, knownCodes, oneOf, optionalText, requiredText, wholeNumber, yesOrNo } from '../fields.ts';
import { nobodyNamed } from '../person-names/nobody-named.ts';
import { entryKinds, routes, ways } from './domain.ts';
import { isInformItem } from './items.ts';
import { type MeasureKind, measureKinds, measureWords, mostOfAMeasure } from './measures.ts';

const mostWords = 4000;
const mostShort = 200;

const words = (missing: string, what: string) =>
  nobodyNamed(requiredText(missing, mostWords, `${what} must be 4,000 characters or fewer`));
const moreWords = (what: string) => nobodyNamed(optionalText(mostWords, `${what} must be 4,000 characters or fewer`));
const short = (missing: string, what: string) =>
  nobodyNamed(requiredText(missing, mostShort, `${what} must be 200 characters or fewer`));
const aDate = (name: string, missing: string) => calendarDate(name, missing).pipe(z.string());
const staff = (missing: string, what: string) =>
  wholeNumber(missing, 0, 1_000_000, `${what} must be a whole number`).pipe(z.number());

/** The version that a form was read in, so that nobody changes what they have not seen. */
const version = wholeNumber(null, 0, 1_000_000, 'Read the page again');

const routeForm = z.object({
  version,
  hasAffectedStaff: yesOrNo('Say whether any of your staff are affected'),
  measuresEnvisaged: z.preprocess(
    (answer) => answer || 'unknown',
    oneOf(['yes', 'no', 'unknown'], 'Say whether you envisage measures'),
  ),
  measuresSummary: moreWords('The measures'),
  route: z.preprocess((answer) => answer || 'none', oneOf([...routes, 'none'], 'Choose who represents the staff')),
  unionName: nobodyNamed(optionalText(mostShort, 'The union must be 200 characters or fewer')),
  representatives: wholeNumber(null, 0, 1000, 'Representatives must be a whole number, from 0 to 1,000'),
  electionCalledOn: calendarDate('The day on which the election was called', null),
  electionHeldOn: calendarDate('The day of the election', null),
});

/** Whose staff are affected, what is envisaged for them, and who represents them. */
export const representativesForm = routeForm
  .check((context) => {
    const { hasAffectedStaff, measuresEnvisaged, measuresSummary, route, unionName, representatives } = context.value;
    const problem = (path: string, message: string) =>
      context.issues.push({ code: 'custom', message, path: [path], input: context.value });
    if (!hasAffectedStaff) return;
    if (measuresEnvisaged === 'yes' && !measuresSummary) problem('measuresSummary', 'Say which measures you envisage');
    if (route === 'none') problem('route', 'Choose who represents the staff');
    if (route === 'union' && !unionName) problem('unionName', 'Enter the name of the union');
    if (route === 'existing' && !representatives)
      problem('representatives', 'Enter how many representatives there are');
  })
  .transform(({ route, measuresEnvisaged, ...answers }) => ({
    ...answers,
    route: route === 'none' ? null : route,
    measuresEnvisaged: measuresEnvisaged === 'unknown' ? null : measuresEnvisaged === 'yes',
  }));
export type Representatives = z.infer<typeof representativesForm>;

/** The facts of the test of the direct route, as they stood on a day. */
export const directForm = z.object({
  version,
  headcount: staff('Enter how many people you employ', 'The number of employees'),
  headcountOn: aDate('The day of the count', 'Enter the day on which you counted'),
  transferring: staff('Enter how many people are to transfer', 'The number of people who transfer'),
  representativesExist: yesOrNo('Say whether there are a union or representatives'),
  representativesInvited: yesOrNo('Say whether staff were invited to elect representatives'),
});
export type DirectAnswers = z.infer<typeof directForm>;

/** That representatives or staff were told something. */
export const toldForm = z.object({
  recipients: short('Enter who was informed', 'Who was informed'),
  how: oneOf(ways, 'Choose how they were informed'),
  informedOn: aDate('The day', 'Enter the day on which they were informed'),
  items: knownCodes(isInformItem, 'Tick what they were told').transform((items) => items.filter(isInformItem)),
  letterIds: knownCodes((id) => z.uuid().safeParse(id).success, 'Choose letters of this transfer', 0, 50),
});
export type ToldAnswers = z.infer<typeof toldForm>;

/** An entry in the log of consultation. */
export const entryForm = z.object({
  kind: oneOf(entryKinds, 'Choose what it was'),
  happenedOn: aDate('The day', 'Enter the day on which it happened'),
  words: words('Enter what was said', 'What was said'),
});
export type EntryAnswers = z.infer<typeof entryForm>;

/** When consultation began and ended, and how. */
export const periodForm = z
  .object({
    version,
    startsOn: aDate('The day on which consultation began', 'Enter the day on which consultation began'),
    endsOn: calendarDate('The day on which consultation ended', null),
    closingWords: moreWords('How it ended'),
  })
  .check((context) => {
    const { endsOn, closingWords } = context.value;
    const problem = (path: string, message: string) =>
      context.issues.push({ code: 'custom', message, path: [path], input: context.value });
    if (endsOn && !closingWords) problem('closingWords', 'Say how consultation ended');
    if (closingWords && !endsOn) problem('endsOn', 'Enter the day on which consultation ended');
  });
export type Period = z.infer<typeof periodForm>;

/** Why an entry is withdrawn. */
export const withdrawForm = z.object({ reason: words('Enter what was wrong with it', 'The reason') });

const measure = (kind: MeasureKind) =>
  nobodyNamed(optionalText(mostOfAMeasure, `${measureWords[kind].heading} must be 10,000 characters or fewer`));

/** A measures letter on its way. */
export const letterForm = z
  .object({
    version,
    envisaged: yesOrNo('Say whether you envisage measures'),
    opening: words('Enter how the letter begins', 'How the letter begins'),
    reorganisation: measure('reorganisation'),
    pay_dates: measure('pay_dates'),
    place_of_work: measure('place_of_work'),
    hours: measure('hours'),
    redundancies: measure('redundancies'),
    pension: measure('pension'),
    other: measure('other'),
    closing: moreWords('How the letter ends'),
    signedBy: short('Enter the role of who signs', 'The role of who signs'),
  })
  .check((context) => {
    const { envisaged } = context.value;
    const written = measureKinds.find((kind) => context.value[kind] !== '');
    const problem = (path: string, message: string) =>
      context.issues.push({ code: 'custom', message, path: [path], input: context.value });
    if (envisaged && !written) problem(measureKinds[0], 'Enter at least one measure');
    if (!envisaged && written) problem(written, 'Leave the measures empty, or say that you envisage some');
  })
  .transform(({ version, envisaged, opening, closing, signedBy, ...texts }) => {
    const measures = Object.fromEntries(measureKinds.flatMap((kind) => (texts[kind] ? [[kind, texts[kind]]] : [])));
    return { version, content: { envisaged, opening, closing, signedBy, measures } };
  });
