import { Fragment } from 'react';
import { paths } from '#app/paths.ts';
import { TaskList, type TaskStatus } from '#app/ui/task-list.tsx';
import type { TaskGroup, TaskState } from '../tasks.ts';

const statuses: Record<TaskState, TaskStatus> = {
  completed: { text: 'Completed' },
  incomplete: { tag: { text: 'Incomplete' } },
  not_started: { tag: { text: 'Not yet started' } },
  blocked: { text: 'Cannot publish yet', classes: 'govuk-task-list__status--cannot-start-yet' },
};

/** The tasks of a profile under their headings. The last stays open to all: it says what is still missing. */
export function ProfileTasks({ organisationId, groups }: { organisationId: string; groups: TaskGroup[] }) {
  return groups.map(({ heading, tasks }, index) => (
    <Fragment key={heading}>
      <h2 className="govuk-heading-m">{heading}</h2>
      <TaskList
        idPrefix={`tasks-${index + 1}`}
        items={tasks.map(({ task, title, hint, state }) => ({
          title,
          hint: hint ? { text: hint } : undefined,
          href: paths.profileEdit(organisationId, task),
          status: statuses[state],
        }))}
      />
    </Fragment>
  ));
}
