import { formatDate } from '#app/features/wording.ts';
import { TaskList, type TaskStatus } from '#app/ui/task-list.tsx';
import type { ConductItem } from '../item.ts';
import type { ConductHome } from '../read-home.server.ts';

/** The home page of conduct: what is due and when, and the rooms. */
export function ConductHomePage({ organisationName, items, rooms }: ConductHome) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{organisationName}</span>Conduct
        </h1>
        <p className="govuk-body">
          What primes, providers and stewards promise each other, whether it is kept, and what follows when it is not.
        </p>
        <h2 className="govuk-heading-m">What is due</h2>
        {items.length === 0 ? (
          <p className="govuk-body">Nothing is due.</p>
        ) : (
          <TaskList
            idPrefix="conduct"
            items={items.map((item) => ({
              title: item.text,
              hint: hintOf(item),
              href: item.href,
              status: statusOf(item),
            }))}
          />
        )}
        <h2 className="govuk-heading-m">Where things are</h2>
        <dl className="govuk-summary-list govuk-summary-list--no-border">
          {rooms.map(({ text, hint, href }) => (
            <div key={href} className="govuk-summary-list__row">
              <dt className="govuk-summary-list__key">
                <a className="govuk-link" href={href}>
                  {text}
                </a>
              </dt>
              <dd className="govuk-summary-list__value">{hint}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

function hintOf({ state, due, hint }: ConductItem): string {
  if (due === null || (state !== 'due' && state !== 'overdue')) return hint;
  return `${state === 'overdue' ? 'Was due' : 'Due'} by ${formatDate(due)}. ${hint}`;
}

function statusOf({ state }: ConductItem): TaskStatus {
  switch (state) {
    case 'overdue':
      return { tag: { text: 'Overdue', colour: 'red' } };
    case 'due':
      return { tag: { text: 'Due', colour: 'yellow' } };
    case 'optional':
      return { text: 'Optional' };
    case 'done':
      return { text: 'Nothing to do' };
  }
}
