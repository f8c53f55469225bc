import type { Obstacle } from '../eligibility.ts';

/** Why a provider cannot answer, and what would lift each reason, with the way to where it can be done. */
export function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {obstacles.map(({ reason, lift, href }) => (
        <li key={`${reason} ${lift}`}>
          {reason}.{' '}
          {href ? (
            <a className="govuk-link" href={href}>
              {lift}
            </a>
          ) : (
            `What would lift it: ${lift.charAt(0).toLowerCase()}${lift.slice(1)}.`
          )}
        </li>
      ))}
    </ul>
  );
}
