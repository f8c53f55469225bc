import { paths } from '#app/paths.ts';
import { formatInstant } from '../../wording.ts';
import { wordsForReason } from '../domain.ts';
import type { OwnNotForUs } from '../read-not-for-us.server.ts';

/** The list "Not for us" of a provider, from which each can be taken back. */
export function OwnNotForUsList({ list }: { list: readonly OwnNotForUs[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Not for us</h2>
      <ul className="app-cards">
        {list.map(({ opportunityId, title, organisationName, reason, words, at }) => (
          <li className="app-card" key={opportunityId}>
            <h3 className="app-card__title">
              <a className="govuk-link" href={paths.opportunity(opportunityId)}>
                {title}
              </a>
            </h3>
            <p className="app-card__meta">{organisationName}</p>
            <p className="govuk-body">
              {formatInstant(at)}: {wordsForReason(reason)}
              {words && ` (“${words}”)`}
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href={paths.opportunityNotForUs(opportunityId)}>
                Change or take back<span className="govuk-visually-hidden">: {title}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
