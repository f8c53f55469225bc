import { paths } from '#app/paths.ts';
import { InsetText } from '#app/ui/inset-text.tsx';

/** Says of a directory entry that nobody has taken it over yet, and how to. */
export function UnclaimedBanner({ organisationId }: { organisationId: string }) {
  return (
    <InsetText>
      <p className="govuk-body">Directory entry made from a public register, not yet claimed.</p>
      <p className="govuk-body">
        Is this your organisation?{' '}
        <a className="govuk-link" href={paths.organisationClaim(organisationId)}>
          Claim this entry
        </a>
      </p>
    </InsetText>
  );
}
