import type { ReactNode } from 'react';
import { type Attributes, classNames, ids, inFull, type Maybe, type Worded, type Words } from './base.ts';
import { Tag, type TagColour } from './tag.tsx';

/** How far a task has come: words when nothing is left to do, a tag when something is. */
export type TaskStatus = { text?: ReactNode; tag?: Worded & { colour?: TagColour }; classes?: string };

/** One task; without `href` it cannot be started yet. */
export type Task = { title: Words; href?: string; hint?: Words; status: string | TaskStatus; classes?: string };

export type TaskListProps = {
  items: Maybe<Task>[];
  idPrefix?: string;
  classes?: string;
  attributes?: Attributes;
};

/** The tasks of a long form, and how far each has come. */
export function TaskList({ items, idPrefix = 'task-list', classes, attributes }: TaskListProps) {
  return (
    <ul className={classNames('govuk-task-list', classes)} {...attributes}>
      {items.map((task, index) => {
        const id = `${idPrefix}-${index + 1}`;
        return task && <TaskItem key={id} task={task} id={id} />;
      })}
    </ul>
  );
}

function TaskItem({ task, id }: { task: Task; id: string }) {
  const status = typeof task.status === 'string' ? { text: task.status } : task.status;
  const className = classNames('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link', task.classes);
  return (
    <li className={className}>
      <div className="govuk-task-list__name-and-hint">
        <TaskTitle task={task} id={id} />
        {task.hint && (
          <div id={`${id}-hint`} className="govuk-task-list__hint">
            {inFull(task.hint).text}
          </div>
        )}
      </div>
      <div className={classNames('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <StatusTag {...status.tag} /> : status.text}
      </div>
    </li>
  );
}

function TaskTitle({ task, id }: { task: Task; id: string }) {
  const { text, classes } = inFull(task.title);
  if (!task.href) return <div className={classes}>{text}</div>;
  return (
    <a
      className={classNames('govuk-link', 'govuk-task-list__link', classes)}
      href={task.href}
      aria-describedby={ids(task.hint && `${id}-hint`, `${id}-status`)}
    >
      {text}
    </a>
  );
}

function StatusTag({ text, ...tag }: Worded & { colour?: TagColour }) {
  return <Tag {...tag}>{text}</Tag>;
}
