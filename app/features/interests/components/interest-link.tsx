import { Button } from '#app/ui/button.tsx';
import type { WayToInterest } from '../way-to-interest.server.ts';

/** The way to the reader's interest: a button while there is something to send. */
export function InterestLink({ way }: { way: WayToInterest | null }) {
  if (!way) return null;
  if (way.isCall) {
    return (
      <p className="govuk-!-display-none-print">
        <Button href={way.href} isStartButton>
          {way.text}
        </Button>
      </p>
    );
  }
  return (
    <p className="govuk-body govuk-!-font-weight-bold">
      <a className="govuk-link" href={way.href}>
        {way.text}
      </a>
    </p>
  );
}
