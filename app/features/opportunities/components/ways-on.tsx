/** The id of what stands beside an opportunity, and on a narrow screen below it. */
export const besideId = 'what-you-can-do';

type WaysOnProps = { interest: { href: string; text: string } | null };

/** On a narrow screen, where all that can be done stands below a long page: the way to it, at the top. */
export function WaysOn({ interest }: WaysOnProps) {
  return (
    <ul className="govuk-list govuk-list--spaced app-narrow-only">
      {interest && (
        <li className="govuk-!-font-weight-bold">
          <a className="govuk-link" href={interest.href}>
            {interest.text}
          </a>
        </li>
      )}
      <li>
        <a className="govuk-link" href={`#${besideId}`}>
          What you can do here
        </a>
      </li>
    </ul>
  );
}
