import { isDivided } from './lots.ts';
import type { PublishProblem, TaskKey } from './publish-rules.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

export type TaskStatus = 'not_started' | 'incomplete' | 'complete' | 'optional';
export type Task = { key: TaskKey; title: string; status: TaskStatus };
export type TaskGroup = { heading: string; tasks: Task[] };

type TaskRule = {
  key: TaskKey;
  title: string;
  optional?: boolean;
  isStarted: (draft: OpportunitySnapshot) => boolean;
};

const groups: readonly { heading: string; tasks: readonly TaskRule[] }[] = [
  {
    heading: 'What you need',
    tasks: [
      {
        key: 'head-contract',
        title: 'Head contract',
        optional: true,
        isStarted: ({ headContract }) => headContract !== null,
      },
      { key: 'title', title: 'Title and summary', isStarted: ({ title, summary }) => `${title}${summary}` !== '' },
      {
        key: 'requirements',
        title: 'Requirements: service, people, places and volume',
        isStarted: ({ requirements }) => requirements.length > 0,
      },
      { key: 'lots', title: 'Lots', optional: true, isStarted: ({ lots }) => isDivided(lots) },
    ],
  },
  {
    heading: 'What you offer',
    tasks: [
      {
        key: 'value',
        title: 'Value',
        isStarted: ({ valueHighPence, valueNotStatedReason }) => (valueHighPence ?? valueNotStatedReason) !== null,
      },
      { key: 'payment', title: 'What is paid, and when', isStarted: ({ payment }) => payment.length > 0 },
      {
        key: 'terms',
        title: 'Management fee, volume guarantee and time to pay',
        isStarted: ({ managementFeePercent, volumeGuarantee }) => (managementFeePercent ?? volumeGuarantee) !== null,
      },
      { key: 'tupe', title: 'Staff transfer (TUPE)', isStarted: ({ tupe }) => tupe !== null },
    ],
  },
  {
    heading: 'What you ask of providers',
    tasks: [
      {
        key: 'evidence',
        title: 'Certificates and evidence that are mandatory',
        optional: true,
        isStarted: ({ mandatoryEvidence }) => mandatoryEvidence.length > 0,
      },
      {
        key: 'questions',
        title: 'Questions to answer',
        optional: true,
        isStarted: ({ questions }) => questions.length > 0,
      },
      {
        key: 'criteria',
        title: 'How you will judge the answers',
        isStarted: ({ criteria }) => criteria.length > 0,
      },
      { key: 'standstill', title: 'Working days between decision and signature', isStarted: () => true },
      { key: 'dates', title: 'Dates', isStarted: ({ responseDeadline }) => responseDeadline !== null },
    ],
  },
];

/**
 * The tasks of posting an opportunity, each with how far it has come: derived from the draft, never stored.
 * @param begun tasks of which something is done that the draft does not hold yet
 */
export function tasksOf(
  draft: OpportunitySnapshot,
  problems: readonly PublishProblem[],
  begun: readonly TaskKey[] = [],
): TaskGroup[] {
  const statusOf = (task: TaskRule): TaskStatus => {
    if (!begun.includes(task.key) && !task.isStarted(draft)) return task.optional ? 'optional' : 'not_started';
    return problems.some((problem) => problem.task === task.key) ? 'incomplete' : 'complete';
  };
  return groups.map(({ heading, tasks }) => ({
    heading,
    tasks: tasks.map((task) => ({ key: task.key, title: task.title, status: statusOf(task) })),
  }));
}
