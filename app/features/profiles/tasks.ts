import { hasUnpublishedChanges, insuranceKinds, openQuestions, type ProfileDraft, publishReasons } from './domain.ts';

export type TaskState = 'completed' | 'incomplete' | 'not_started' | 'blocked';
export type ProfileTask = { task: string; title: string; hint?: string; state: TaskState };
export type TaskGroup = { heading: string; tasks: ProfileTask[] };

/**
 * Every task of a profile with how far it has come. Nothing is ticked off by hand: it all follows from what was saved.
 * @param registerRows how many rows of a register's text wait for a decision; null where no register said anything
 */
export function profileTasks(draft: ProfileDraft, capabilityCount: number, registerRows: number | null): TaskGroup[] {
  return [
    {
      heading: 'What you do',
      tasks: [
        { task: 'summary', title: 'Summary of your organisation', state: draft.summary ? 'completed' : 'not_started' },
        ...(registerRows === null ? [] : [registerTask(registerRows)]),
        {
          task: 'activities',
          title: 'Activities',
          hint: 'Which services you deliver, for whom, where and how many',
          state: activitiesState(draft),
        },
      ],
    },
    {
      heading: 'How well you do it',
      tasks: [
        {
          task: 'capabilities',
          title: 'Capabilities',
          hint: `${draft.capabilities.length} of ${capabilityCount} answered`,
          state: shareState(draft.capabilities.length, capabilityCount),
        },
        {
          task: 'evidence',
          title: 'Evidence',
          hint: 'Certificates, accounts, references and results, with their dates',
          state: draft.evidence.length > 0 ? 'completed' : 'not_started',
        },
      ],
    },
    {
      heading: 'What you can carry',
      tasks: [
        { task: 'commercial', title: 'Money and contracts', state: commercialState(draft) },
        {
          task: 'insurances',
          title: 'Insurances',
          state: shareState(draft.commercial.insurances.length, insuranceKinds.length),
        },
      ],
    },
    {
      heading: 'Publish',
      tasks: [
        {
          task: 'check',
          title: 'Check your answers and publish',
          state: publishState(draft),
        },
      ],
    },
  ];
}

function registerTask(waiting: number): ProfileTask {
  return {
    task: 'rows/register',
    title: 'What your register entry says',
    hint: waiting > 0 ? 'We read services, people and places from it. Say which are right' : undefined,
    state: waiting > 0 ? 'not_started' : 'completed',
  };
}

function publishState(draft: ProfileDraft): TaskState {
  if (publishReasons(draft).length > 0) return 'blocked';
  return draft.status === 'published' && !hasUnpublishedChanges(draft) ? 'completed' : 'incomplete';
}

function activitiesState({ activities }: ProfileDraft): TaskState {
  if (activities.length === 0) return 'not_started';
  return activities.every((activity) => openQuestions(activity).length === 0) ? 'completed' : 'incomplete';
}

function commercialState({ commercial }: ProfileDraft): TaskState {
  const { largestContractPence, outcomeSharePercent, reservesBand, tupeExperience } = commercial;
  const answers = [largestContractPence, outcomeSharePercent, reservesBand, tupeExperience];
  return shareState(answers.filter((answer) => answer !== null).length, answers.length);
}

function shareState(done: number, all: number): TaskState {
  if (done === 0) return 'not_started';
  return done >= all ? 'completed' : 'incomplete';
}
