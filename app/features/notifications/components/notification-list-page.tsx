import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { ListedNotification, NotificationList } from '../list-notifications.server.ts';

/** "What is new for you": what a person was told, whether or not a mail was sent of it. */
export function NotificationListPage({ notifications, total, unseen, page, pages, readAt }: NotificationList) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">What is new for you</h1>
        <p className="govuk-body">
          What happened to opportunities that you follow, answer or run, what fits, and what your saved searches found.{' '}
          <a className="govuk-link" href={paths.alerts()}>
            Choose how often we write
          </a>{' '}
          or see{' '}
          <a className="govuk-link" href={paths.savedSearches()}>
            your saved searches
          </a>
          . We keep what you were told for 12 months.
        </p>
        {total === 0 && <p className="govuk-body">Nothing yet. You will find here what is published from now on.</p>}
        {unseen > 0 && (
          <PageForm>
            <input type="hidden" name="until" value={readAt} />
            <Button variant="secondary">Mark all as read</Button>
          </PageForm>
        )}
        <ul className="app-cards">
          {notifications.map((notification) => (
            <NotificationCard key={notification.id} notification={notification} />
          ))}
        </ul>
        {pages > 1 && (
          <Pagination {...paginationOf(page, pages, (number) => `${paths.notifications()}?page=${number}`)} />
        )}
      </div>
    </div>
  );
}

function NotificationCard({ notification }: { notification: ListedNotification }) {
  const { title, fits, why, read, more, at, isNew, declinable } = notification;
  return (
    <li className="app-card">
      <h2 className="app-card__title">
        <a className="govuk-link" href={read.path}>
          {title}
        </a>
      </h2>
      <p className="app-card__meta">
        {formatInstant(at)} {isNew && <Tag colour="green">New</Tag>}
      </p>
      <p className="govuk-body">{fits}</p>
      {why.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {why.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {more.map(({ label, path }) => (
        <p className="govuk-body" key={path}>
          <a className="govuk-link" href={path}>
            {label}
            <span className="govuk-visually-hidden"> of {title}</span>
          </a>
        </p>
      ))}
      {declinable && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.opportunityNotForUs(declinable)}>
            Not for us<span className="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </li>
  );
}
