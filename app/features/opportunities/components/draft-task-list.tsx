import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { type TaskStatus as ShownStatus, TaskList } from '#app/ui/task-list.tsx';
import { fixedTasks, type Obstacle } from '../publish-rules.ts';
import type { TaskGroup, TaskStatus } from '../tasks.ts';
import { ObstacleNote } from './obstacle-note.tsx';

type DraftTaskListProps = {
  opportunityId: string;
  title: string;
  groups: readonly TaskGroup[];
  isComplete: boolean;
  /** Why the organisation may not publish, said before anyone spends an hour on the draft. */
  obstacle: Obstacle | null;
  /** Whether it is published already, and this is a change of it. */
  isAmendment: boolean;
};

const shownStatus: Readonly<Record<TaskStatus, ShownStatus>> = {
  complete: { text: 'Completed' },
  incomplete: { tag: { text: 'Incomplete' } },
  not_started: { tag: { text: 'Not yet started' } },
  optional: { text: 'Optional' },
};

const draftWords = {
  caption: 'Post an opportunity',
  about: 'Each part is saved as you go. Nobody else sees the draft.',
  check: 'Check and publish',
};
const amendmentWords = {
  caption: 'Change an opportunity',
  about: 'Each part is saved as you go. Readers see the opportunity as it was published until you publish the change.',
  check: 'Check and publish the change',
};

/** What is left to do before an opportunity can be published. */
export function DraftTaskList({ opportunityId, title, groups, isComplete, obstacle, isAmendment }: DraftTaskListProps) {
  const words = isAmendment ? amendmentWords : draftWords;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.opportunitiesOwn()} text="Our opportunities" />
        <span className="govuk-caption-l">{words.caption}</span>
        <h1 className="govuk-heading-l">{title || 'Untitled draft'}</h1>
        <ObstacleNote obstacle={obstacle} />
        <p className="govuk-body">{words.about}</p>
        {groups.map(({ heading, tasks }, index) => (
          <section key={heading}>
            <h2 className="govuk-heading-m">{heading}</h2>
            <TaskList
              idPrefix={`tasks-${index + 1}`}
              items={tasks.map((task) => ({
                title: task.title,
                // What is fixed has no link.
                href:
                  isAmendment && fixedTasks.includes(task.key)
                    ? undefined
                    : paths.opportunityEdit(opportunityId, task.key),
                status:
                  isAmendment && fixedTasks.includes(task.key)
                    ? { text: 'Fixed at publication' }
                    : shownStatus[task.status],
              }))}
            />
          </section>
        ))}
        <Button href={paths.opportunityEdit(opportunityId, 'check')}>
          {isComplete ? words.check : 'Check what is missing'}
        </Button>
      </div>
    </div>
  );
}
