import { Temporal } from 'temporal-polyfill';
import { counted } from '#app/features/wording.ts';
import type { Calendar } from '../../working-days/bank-holidays.ts';
import { workingDaysBetween } from '../../working-days/working-days.ts';
import { isDivided } from '../lots.ts';
import type { PublishProblem, TaskKey } from '../publish-rules.ts';
import type { OpportunitySnapshot } from '../snapshot.ts';
import { unexplainedAcronyms } from './acronyms.ts';
import { readingOf } from './reading-age.ts';
import { textsOf } from './texts.ts';

/** Something that makes a brief harder to answer, and where it is put right. None of it stops anyone. */
export type Finding = {
  about: 'reading_age' | 'acronym' | 'budget' | 'volume' | 'tupe' | 'payment' | 'decision_date';
  message: string;
  advice: string;
  fix: { task: TaskKey; text: string; requirementId?: string; field?: string };
  /** For an acronym: which one, so that it can be written out on the spot. */
  acronym?: string;
};

/** What is read with ease by most people who write answers. */
export const mostReadingAge = 14;
/** Within how many days a sub-contractor of a public contract is paid (domain.md PAY-PCR113). */
export const mostPaymentDays = 30;
/** How many working days are a fair wait for a decision. */
export const mostDecisionDays = 30;

/**
 * What could be clearer in a draft before it is published. What keeps it from being published is not said again here.
 * @param problems those of `publishProblems`
 */
export function lintBrief(
  draft: OpportunitySnapshot,
  problems: readonly PublishProblem[],
  calendars: readonly Calendar[],
): Finding[] {
  const isRefused = (task: TaskKey) => problems.some((problem) => problem.task === task);
  return [
    ...readingFindings(draft),
    ...acronymFindings(draft),
    ...[
      ...budgetFindings(draft),
      ...volumeFindings(draft),
      ...tupeFindings(draft),
      ...paymentFindings(draft),
      ...decisionFindings(draft, calendars),
    ].filter(({ fix }) => !isRefused(fix.task)),
  ];
}

function readingFindings(draft: OpportunitySnapshot): Finding[] {
  return textsOf(draft).flatMap(({ text, name, fix }) => {
    const reading = readingOf(text);
    if (!reading || reading.age <= mostReadingAge) return [];
    return [
      {
        about: 'reading_age' as const,
        message: `${name} needs a reading age of ${reading.age}. Aim for ${mostReadingAge} or less`,
        advice: `Use shorter words and sentences. The longest one: “${shortened(reading.longest)}”`,
        fix: { ...fix, text: 'Rewrite it' },
      },
    ];
  });
}

function acronymFindings(draft: OpportunitySnapshot): Finding[] {
  const texts = textsOf(draft);
  return unexplainedAcronyms(texts.map(({ text }) => text)).flatMap((acronym) => {
    const first = texts.find(({ text }) => text.includes(acronym));
    if (!first) return [];
    return [
      {
        about: 'acronym' as const,
        // A position on TUPE is stated anew, not edited.
        ...(first.fix.task !== 'tupe' && { acronym }),
        message: `“${acronym}” is not explained`,
        advice: `Not everyone who could do this work knows what it stands for. It first stands in: ${first.name.toLowerCase()}`,
        fix: { ...first.fix, text: `Explain ${acronym}` },
      },
    ];
  });
}

function budgetFindings({ valueHighPence, valueLowPence, lots }: OpportunitySnapshot): Finding[] {
  const finding = (task: TaskKey, message: string, advice: string): Finding => ({
    about: 'budget',
    message,
    advice,
    fix: { task, text: task === 'lots' ? 'Change the lots' : 'State the value' },
  });
  if (valueHighPence === null && valueLowPence === null) {
    return [finding('value', 'The budget is missing', 'Without one, providers guess. A range helps more than nothing')];
  }
  if (!isDivided(lots)) return [];
  const without = lots.filter((lot) => lot.valueHighPence === null && lot.valueLowPence === null).length;
  const lowest = lots.reduce((sum, lot) => sum + (lot.valueLowPence ?? lot.valueHighPence ?? 0), 0);
  return [
    ...(without > 0
      ? [finding('lots', `${counted(without, 'lot')} without a budget`, 'A provider answers a lot, not the whole')]
      : []),
    ...(valueHighPence !== null && lowest > valueHighPence
      ? [finding('lots', 'The lots together are worth more than the whole', 'Check the values of the lots')]
      : []),
  ];
}

function volumeFindings({ requirements }: OpportunitySnapshot): Finding[] {
  return requirements.flatMap(({ id, volumeLow, volumeCentral, volumeHigh }, index) =>
    volumeCentral !== null && (volumeLow === null || volumeHigh === null)
      ? [
          {
            about: 'volume' as const,
            message: `Requirement ${index + 1} gives one number of people and no range`,
            advice: 'Say the fewest and the most a month, so that providers can plan their staff',
            fix: { task: 'requirements' as const, text: 'Add the range', requirementId: id },
          },
        ]
      : [],
  );
}

const openPositions: readonly string[] = ['under_advice', 'disputed'];
const fewestWhyWords = 6;

function tupeFindings({ tupe }: OpportunitySnapshot): Finding[] {
  if (!tupe) return [];
  const finding = (message: string, advice: string): Finding[] => [
    { about: 'tupe', message, advice, fix: { task: 'tupe', text: 'Change what you say about TUPE' } },
  ];
  if (openPositions.includes(tupe.position)) {
    return finding('The position on TUPE is open', 'Staff who may transfer change the price. Say when you will know');
  }
  return tupe.reason.split(/\s+/).length < fewestWhyWords
    ? finding('The reason for the position on TUPE is short', 'Say who does the work now, and how many they are')
    : [];
}

function paymentFindings({ paymentDays }: OpportunitySnapshot): Finding[] {
  const finding = (message: string, advice: string): Finding[] => [
    { about: 'payment', message, advice, fix: { task: 'terms', text: 'Say when you pay', field: 'payment_days' } },
  ];
  if (paymentDays === null) {
    return finding('The payment terms are missing', 'A small provider must know how long it waits for its money');
  }
  return paymentDays > mostPaymentDays
    ? finding(
        `You pay after ${paymentDays} days`,
        `Sub-contractors of public contracts are paid within ${mostPaymentDays} days of a valid invoice`,
      )
    : [];
}

function decisionFindings(
  { responseDeadline, decisionDate }: OpportunitySnapshot,
  calendars: readonly Calendar[],
): Finding[] {
  if (!responseDeadline || !decisionDate) return [];
  const [from, to] = [responseDeadline, decisionDate].map((date) => Temporal.PlainDate.from(date));
  const wait = from && to ? workingDaysBetween(from, to, calendars) : 0;
  if (wait <= mostDecisionDays) return [];
  return [
    {
      about: 'decision_date',
      message: `Providers wait ${counted(wait, 'working day')} for a decision`,
      advice: `Decide within ${mostDecisionDays} working days: they hold people and money ready for you`,
      fix: { task: 'dates', text: 'Choose an earlier decision date', field: 'decision_date' },
    },
  ];
}

const mostShown = 200;

function shortened(text: string): string {
  return text.length <= mostShown ? text : `${text.slice(0, text.lastIndexOf(' ', mostShown))}…`;
}
