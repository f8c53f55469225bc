import { paths } from '#app/paths.ts';
import { counted, formatInstant } from '../../wording.ts';
import { wordsForReason } from '../domain.ts';
import type { WhyNot as WhyNotData } from '../read-not-for-us.server.ts';

/** Why providers said that an opportunity is not for them, for its prime. */
export function WhyNot({ invited, others }: WhyNotData) {
  if (invited.length + others.length === 0) return null;
  return (
    <section aria-labelledby="why-not">
      <h2 className="govuk-heading-m" id="why-not">
        Who said “not for us”, and why
      </h2>
      {invited.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {invited.map(({ organisationId, name, reason, words, at }) => (
            <li key={organisationId}>
              <a className="govuk-link" href={paths.profile(organisationId)}>
                {name}
              </a>
              , {formatInstant(at)}: {wordsForReason(reason)}
              {words && ` (“${words}”)`}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <p className="govuk-body">Providers that you did not invite are counted and not named:</p>
          <ul className="govuk-list govuk-list--bullet">
            {others.map(({ reason, count }) => (
              <li key={reason}>
                {wordsForReason(reason)}: {count === null ? 'fewer than 3 providers' : counted(count, 'provider')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
