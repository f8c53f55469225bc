import { paths } from '#app/paths.ts';
import { Details } from '#app/ui/details.tsx';
import type { InstrumentsFound } from '../instruments.ts';

/** Which Compact applies to an opportunity, and why. */
export function CompactNote({ compact: { applied, without } }: { compact: InstrumentsFound & { on: string } }) {
  return (
    <Details summary="Which Compact applies, and why">
      {applied.map(({ code, title, why }) => (
        <p key={code}>
          <strong>{title}</strong>. {why}
        </p>
      ))}
      {without.length > 0 && <p>None of its own is in force in {without.join(', ')}.</p>}
      <p>
        <a className="govuk-link" href={paths.compact()}>
          What the Compact is
        </a>
      </p>
    </Details>
  );
}
