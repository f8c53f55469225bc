import { type Letter, type LetterPart, partsOf } from '#app/services/letters/letter.ts';
import { formatDate } from '../wording.ts';
import type { Route } from './domain.ts';
import { type Employer, type InformItem, itemFacts, itemsOf } from './items.ts';
import type { LetterContent, TransferNames } from './letter-content.ts';
import { measureKinds, measureWords } from './measures.ts';

const law = 'the Transfer of Undertakings (Protection of Employment) Regulations 2006 (TUPE)';
const toFill = (what: string) => `[Say ${what}]`;
const quoted = (services: string) => (services ? `“${services}”` : toFill('which services move'));
const list = new Intl.ListFormat('en-GB');
const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text });
const heading = (text: string): LetterPart => ({ kind: 'heading', text });

/** What the transfer is, and when, as it stands below the title. */
function about({ services, transferOn }: TransferNames): string {
  const when = transferOn ? `, planned for ${formatDate(transferOn)}` : ', on a day that is not planned yet';
  return `Transfer of ${quoted(services)}${when}`;
}

/** How a measures letter begins and ends until somebody writes something else. */
export function usualLetterWords({ services, transferOn }: TransferNames): Pick<LetterContent, 'opening' | 'closing'> {
  const when = transferOn ? ` on ${formatDate(transferOn)}` : '';
  return {
    opening: `We expect to take over ${services ? quoted(services) : 'your services'}${when}. ${law.replace(/^the/, 'The')} ask us to tell you, in time for you to inform the representatives of your staff, which measures we envisage for those who come to us (regulation 13(4)).`,
    closing:
      'This is what we envisage today. If it changes, we will write to you again. Please pass this letter on to the representatives of the staff affected.',
  };
}

type Sender = { from: string; on: string; version: number };

/** The measures letter of an incoming provider to the outgoing ones (regulation 13(4)). */
export function measuresLetter(content: LetterContent, names: TransferNames, { from, on, version }: Sender): Letter {
  const told = measureKinds.filter((kind) => content.measures[kind]?.trim());
  return {
    title: 'Measures that we envisage',
    from,
    to: [...names.outgoing],
    date: formatDate(on),
    about: about(names),
    parts: [
      ...partsOf(content.opening),
      ...(content.envisaged
        ? told.flatMap((kind) => [heading(measureWords[kind].heading), ...partsOf(content.measures[kind] ?? '')])
        : [heading('No measures'), paragraph('We envisage no measures for the staff who come to us.')]),
      ...(content.closing ? [heading('What comes next'), ...partsOf(content.closing)] : []),
    ],
    signedBy: content.signedBy,
    foot: `Measures letter, version ${version}`,
  };
}

export type Informing = {
  employer: Employer;
  route: Route | null;
  measuresEnvisaged: boolean | null;
  measuresSummary: string;
  /** The newest measures letter of each incoming provider. */
  letters: readonly { from: string; content: LetterContent }[];
};

/**
 * The letter by which an employer informs the representatives of its staff: each item of regulation 13(2) and 13(2A) under a
 * heading, with what is known, and square brackets where it is not.
 */
export function informationLetter(
  informing: Informing,
  names: TransferNames,
  { from, on }: Omit<Sender, 'version'>,
): Letter {
  const isDirect = informing.route === 'direct';
  return {
    title: 'Information about a transfer',
    from,
    to: [isDirect ? 'All staff affected' : 'The representatives of the staff affected'],
    date: formatDate(on),
    about: about(names),
    parts: [
      paragraph(`We give you this information as regulation 13 of ${law} asks us to. We will answer your questions.`),
      ...itemsOf(informing.employer).flatMap((item) => [
        heading(itemFacts[item].heading),
        ...textOf[item](informing, names).map(paragraph),
      ]),
      heading('What comes next'),
      paragraph(consulting(informing, isDirect)),
    ],
    signedBy: toFill('the role of who signs'),
    foot: `Information about a transfer, ${from}`,
  };
}

function consulting({ measuresEnvisaged }: Informing, isDirect: boolean): string {
  if (!measuresEnvisaged) return 'Please tell us what you think of it.';
  const whom = isDirect ? 'you' : 'you, as representatives,';
  return `Because measures are envisaged we will consult ${whom} about them, seeking your agreement. ${toFill('when and where you meet first')}`;
}

type Text = (informing: Informing, names: TransferNames) => string[];
const textOf: Readonly<Record<InformItem, Text>> = {
  fact: (_, { services, outgoing, incoming, sites }) => [
    `${quoted(services)} is to pass from ${list.format(outgoing) || toFill('from whom')} to ${list.format(incoming) || toFill('to whom')}.`,
    ...(sites.length > 0 ? [`It concerns staff at ${list.format(sites)}.`] : []),
  ],
  date: (_, { transferOn }) => [
    transferOn ? `The transfer is planned for ${formatDate(transferOn)}.` : toFill('when, at least about when'),
  ],
  reasons: () => [toFill('why, for example that a contract ends and was awarded anew')],
  legal: ({ employer }) => [
    employer === 'outgoing'
      ? 'Staff who are assigned to this work move to the new employer with their contracts, their length of service and most of their terms. They may object, and then do not move; their employment ends. Occupational pensions follow rules of their own.'
      : 'Your contract and your terms stay as they are. Others join us with theirs.',
    toFill('what else it means in law'),
  ],
  economic: () => [toFill('what it means for pay, pay dates, pensions and prospects')],
  social: () => [toFill('what it means for teams, places, travel and managers')],
  measures: ({ measuresEnvisaged, measuresSummary }) => {
    if (measuresEnvisaged === null) return [toFill('which measures we envisage, or that there are none')];
    if (!measuresEnvisaged) return ['We envisage no measures.'];
    return [measuresSummary || toFill('which measures we envisage')];
  },
  transferee_measures: ({ letters }) =>
    letters.length === 0
      ? [toFill('which measures the incoming provider envisages: its letter has not come yet')]
      : letters.flatMap(({ from, content }) => passedOn(from, content)),
  agency_numbers: () => [toFill('how many agency workers work for us, also if there are none')],
  agency_places: () => [toFill('in which parts of our organisation they work')],
  agency_work: () => [toFill('what kind of work they do')],
};

function passedOn(from: string, { envisaged, measures }: LetterContent): string[] {
  if (!envisaged) return [`${from} tells us that it envisages no measures.`];
  const told = measureKinds.flatMap((kind) => {
    const text = measures[kind]?.trim();
    return text ? [`${measureWords[kind].heading}: ${text}`] : [];
  });
  return [`${from} tells us that it envisages these measures.`, ...told];
}
