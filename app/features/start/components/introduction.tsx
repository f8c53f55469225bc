import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';

/** What the product is for, to whoever comes without an organisation. */
export function Introduction({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">Find the partners a contract needs</h1>
        <p className="govuk-body-l">
          Tierbridge brings together small providers of employment and health support and the prime contractors who look
          for them. Both sides see the same score, the reasons for it, and what would raise it.
        </p>
        {isSignedIn ? null : (
          <Button href={paths.signIn()} isStartButton>
            Sign in or register
          </Button>
        )}
      </div>
    </div>
  );
}
