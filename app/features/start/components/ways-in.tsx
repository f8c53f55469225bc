import { paths } from '#app/paths.ts';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

type WaysInProps = { providers: number; opportunities: number; isSignedIn: boolean };

/** The three ways in, with how much of the market is open to see. */
export function WaysIn({ providers, opportunities, isSignedIn }: WaysInProps) {
  return (
    <ul className="app-cards app-cards--three">
      <li className="app-card">
        <h3 className="app-card__title">I provide services</h3>
        <p>
          Publish one profile of what you do, for whom and where. Every opportunity is scored against it, with the
          reasons.
        </p>
        <p>
          <a className="govuk-link" href={paths.opportunities()}>
            {opportunities > 0
              ? `See ${count(opportunities, 'open opportunity', 'open opportunities')}`
              : 'See the opportunities'}
          </a>
        </p>
      </li>
      <li className="app-card">
        <h3 className="app-card__title">I hold a contract</h3>
        <p>
          Post what you need a partner for, in the same words. See who fits, what is missing and what would change it.
        </p>
        <p>
          <a className="govuk-link" href={paths.profiles()}>
            {providers > 0
              ? `See ${count(providers, 'published provider', 'published providers')}`
              : 'See the providers'}
          </a>
        </p>
      </li>
      <li className="app-card">
        <h3 className="app-card__title">I watch over the market</h3>
        <p>Verify organisations, settle who may speak for which, and keep the lists that everyone uses.</p>
        {isSignedIn ? null : (
          <p>
            <a className="govuk-link" href={paths.signIn(paths.stewardship())}>
              Sign in as a steward
            </a>
          </p>
        )}
      </li>
    </ul>
  );
}
