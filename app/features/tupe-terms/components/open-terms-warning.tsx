import { paths } from '#app/paths.ts';
import { Details } from '#app/ui/details.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { OpenTerms } from '../open-terms.server.ts';

/** Before a sub-contract is signed: what about staff who transfer is still open. It stops nobody. */
export function OpenTermsWarning({ open }: { open: OpenTerms | null }) {
  if (!open || open.words.length === 0) return null;
  return (
    <>
      <WarningText>You can sign, but not all terms about staff who transfer are settled.</WarningText>
      <Details summary="What is open">
        <ul className="govuk-list govuk-list--bullet">
          {[...new Set(open.words)].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Details>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.tupeIndemnities(open.declarationId)}>
          Who bears which risk
        </a>
      </p>
    </>
  );
}
