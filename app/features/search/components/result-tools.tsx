import { exportedAtMost } from '../export-limits.ts';
import type { ListPageData } from '../list-page.server.ts';

/** The orders that results can stand in, and the same results as data. */
export function ResultTools({ list }: { list: ListPageData }) {
  const { sorts, path, search, total } = list;
  const as = (kind: 'csv' | 'json') => `${path}.${kind}${search && `?${search}`}`;
  return (
    <div className="app-results__tools">
      {sorts.length > 1 && (
        <nav aria-label="Sort the results">
          <ul className="app-results__sorts">
            <li aria-hidden="true">Sort by</li>
            {sorts.map(({ text, href, isCurrent }) => (
              <li key={href}>
                {isCurrent ? (
                  <strong aria-current="true">{text}</strong>
                ) : (
                  <a className="govuk-link govuk-link--no-visited-state" href={href}>
                    <span className="govuk-visually-hidden">Sort by: </span>
                    {text}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p className="govuk-body-s app-results__data">
        <a className="govuk-link govuk-link--no-visited-state" href={as('csv')}>
          Download as CSV
        </a>
        {total > exportedAtMost && ` (the first ${exportedAtMost.toLocaleString('en-GB')})`} or{' '}
        <a className="govuk-link govuk-link--no-visited-state" href={as('json')}>
          JSON
        </a>
      </p>
    </div>
  );
}
