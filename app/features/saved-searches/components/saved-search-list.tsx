import { paths } from '#app/paths.ts';
import { frequencyWords } from '../../notifications/domain.ts';
import type { ListedSearch } from '../list-searches.server.ts';

/** A person's saved searches, each with what it looks for and the way to its results. */
export function SavedSearchList({ searches }: { searches: readonly ListedSearch[] }) {
  if (searches.length === 0) {
    return (
      <p className="govuk-body">
        You have none yet. Search for{' '}
        <a className="govuk-link" href={paths.opportunities()}>
          opportunities
        </a>{' '}
        or{' '}
        <a className="govuk-link" href={paths.profiles()}>
          providers
        </a>
        , then choose “Save this search”.
      </p>
    );
  }
  return (
    <ul className="app-cards">
      {searches.map(({ id, name, what, frequency, lines, href }) => (
        <li className="app-card" key={id}>
          <h2 className="app-card__title">
            <a className="govuk-link" href={href}>
              {name}
            </a>
          </h2>
          <p className="app-card__meta">
            {what}. {frequencyWords[frequency]}
          </p>
          {lines.length > 0 && (
            <ul className="govuk-list govuk-list--bullet">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <p className="govuk-body">
            <a className="govuk-link" href={paths.savedSearch(id)}>
              Change or delete<span className="govuk-visually-hidden"> {name}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
