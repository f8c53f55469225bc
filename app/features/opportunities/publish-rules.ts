import type { Temporal } from 'temporal-polyfill';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import type { TupeState } from '../tupe/states.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { amendedTimetableProblems, type StandingDates } from './amended-timetable.ts';
import { districtsAsked } from './area.ts';
import { criteriaProblem } from './criteria.ts';
import { lotProblems } from './lots.ts';
import { paymentProblem } from './payment.ts';
import { timetableProblems } from './response-window.ts';
import type { OpportunitySnapshot } from './snapshot.ts';
import { volumeProblem } from './volume.ts';

export const taskKeys = [
  'head-contract',
  'title',
  'requirements',
  'lots',
  'value',
  'payment',
  'terms',
  'tupe',
  'evidence',
  'questions',
  'criteria',
  'standstill',
  'dates',
] as const;
export type TaskKey = (typeof taskKeys)[number];

/** What nobody may change after publication, so that all are judged by what they were told. */
export const fixedTasks: readonly TaskKey[] = ['criteria', 'standstill'];

/** A reason why an opportunity cannot be published yet, and the task where it is put right. */
export type PublishProblem = { task: TaskKey; message: string };

/**
 * Every reason why a draft cannot be published on `today`, in the order of the tasks.
 * @param standing the dates that readers see, for an amendment; null for what was never published
 */
export function publishProblems(
  draft: OpportunitySnapshot,
  today: Temporal.PlainDate,
  standing: StandingDates | null = null,
): PublishProblem[] {
  return [
    ...titleProblems(draft),
    ...requirementProblems(draft),
    ...problems('lots', ...lotProblems(draft)),
    ...valueProblems(draft),
    ...problems('payment', paymentProblem(draft.payment)),
    ...termsProblems(draft),
    ...problems('tupe', hasTupePosition(draft) ? null : 'State your position on TUPE, and why'),
    ...problems('criteria', criteriaProblem(draft.criteria)),
    ...dateProblems(draft, today, standing),
  ];
}

/** What the TUPE declaration of a draft must have come to: domain.md 3.7. @param state null where there is none */
export function declarationProblem(state: TupeState | null): PublishProblem | null {
  if (state === 'aborted') return { task: 'tupe', message: 'The TUPE declaration was ended. Open it again' };
  if (state !== null && state !== 'not_assessed') return null;
  return { task: 'tupe', message: 'Begin the TUPE declaration and state your position' };
}

/** What keeps an organisation from publishing: its standing here, commitments that it has not accepted, or a case about its conduct. */
export type Obstacle = { message: string; because: 'standing' | 'commitments' | 'case' };

/** Why an organisation may not publish, whatever the draft holds; null when it may. */
export function publisherProblem(status: OrganisationStatus, isCommitted: boolean): Obstacle | null {
  const message = standingProblem(status);
  if (message) return { message, because: 'standing' };
  if (isCommitted) return null;
  const asked =
    'Your organisation must accept the commitments of primes before it can publish. An owner does it once a year.';
  return { message: asked, because: 'commitments' };
}

function standingProblem(status: OrganisationStatus): string | null {
  switch (status) {
    case 'verified':
      return null;
    case 'suspended':
      return 'Your organisation is suspended. It cannot publish opportunities.';
    case 'refused':
      return 'Your organisation was refused. It cannot publish opportunities.';
    case 'unverified':
    case 'unclaimed':
      return 'A steward must verify your organisation before you can publish. You can write the draft meanwhile.';
  }
}

function problems(task: TaskKey, ...messages: (string | null)[]): PublishProblem[] {
  return messages.filter((message) => message !== null).map((message) => ({ task, message }));
}

function titleProblems({ title, summary }: OpportunitySnapshot): PublishProblem[] {
  return problems('title', title ? null : 'Enter the title', summary ? null : 'Enter the summary');
}

function requirementProblems({ requirements }: OpportunitySnapshot): PublishProblem[] {
  if (requirements.length === 0) return problems('requirements', 'Add at least one requirement');
  return requirements.flatMap((requirement, index) => {
    const which = `requirement ${index + 1}`;
    const volume = volumeProblem(requirement);
    return problems(
      'requirements',
      requirement.customerGroups.length > 0 ? null : `Select who ${which} is for`,
      requirement.districts.length > 0 ? null : `Select the places of ${which}`,
      requirement.volumeCentral === null ? `Enter how many people a month ${which} is for` : null,
      volume && requirement.volumeCentral !== null ? `${volume.message} (${which})` : null,
    );
  });
}

function valueProblems({ valueLowPence, valueHighPence, valueNotStatedReason }: OpportunitySnapshot): PublishProblem[] {
  if (valueHighPence === null) {
    return problems('value', valueNotStatedReason ? null : 'Enter the value, or the reason why it is not stated');
  }
  const isReversed = valueLowPence !== null && valueLowPence > valueHighPence;
  return problems('value', isReversed ? 'The highest value must be no less than the lowest' : null);
}

function termsProblems({ managementFeePercent, volumeGuarantee }: OpportunitySnapshot): PublishProblem[] {
  return problems(
    'terms',
    managementFeePercent === null ? 'Enter the management fee' : null,
    volumeGuarantee === null ? 'Select whether you guarantee a volume' : null,
  );
}

// domain.md 3.7: an opportunity whose position nobody has assessed is never published.
function hasTupePosition({ tupe }: OpportunitySnapshot): boolean {
  return tupe !== null && tupe.position !== 'not_assessed' && tupe.saidBy !== '' && tupe.reason !== '';
}

function dateProblems(
  draft: OpportunitySnapshot,
  today: Temporal.PlainDate,
  standing: StandingDates | null,
): PublishProblem[] {
  const { clarificationDeadline, responseDeadline, decisionDate, shortWindowReason, requirements } = draft;
  if (!clarificationDeadline || !responseDeadline || !decisionDate) {
    return problems('dates', 'Enter the clarification deadline, the response deadline and the decision date');
  }
  const timetable = { clarificationDeadline, responseDeadline, decisionDate, shortWindowReason };
  const calendars = calendarsOf(districtsAsked(requirements));
  const found = standing
    ? amendedTimetableProblems(timetable, standing, today, calendars)
    : timetableProblems(timetable, today, calendars);
  return problems('dates', ...found.map(({ message }) => message));
}
