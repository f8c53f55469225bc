import { leastVoices } from '../../conduct-record/voices.ts';
import type { OwnItem } from '../read-own.server.ts';
import { viewWords } from '../words.ts';

/** What others say of an item, as far as its organisation may read it. */
export function ViewsSection({ item }: { item: OwnItem }) {
  const { views, attestation, isValidated } = item;
  if (!attestation) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">What others say</h2>
      {!isValidated && <p className="govuk-body">Only stewards validate this item: partners are not asked.</p>}
      {isValidated && (
        <p className="govuk-body">
          Views that count: from {views.validatedBy} independent organisations. The status says what they come to; how
          many agree and how many disagree is not shown. Views without a name count once {leastVoices} independent
          organisations have given one, and from the first day of the next month.
        </p>
      )}
      {views.open.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {views.open.map(({ organisationName, view, comment }) => (
            <li key={organisationName}>
              {organisationName}: {viewWords[view].toLowerCase()}
              {comment && `. “${comment}”`}
            </li>
          ))}
        </ul>
      )}
      {views.unnamedComments.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Comments without a name</h3>
          <ul className="govuk-list govuk-list--bullet">
            {views.unnamedComments.map((comment, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same, and none says whose it is
              <li key={index}>“{comment}”</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
