import { formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { ProfileDocument } from '../../profiles/components/profile-document.tsx';
import type { ExpressionPageData } from '../expression-page.server.ts';
import { ExpressionWords } from './expression-words.tsx';

/** The one expression of a provider: written once, sent to any opportunity. */
export function ExpressionPage(props: ExpressionPageData & { mayEdit: boolean }) {
  const { organisationId, expression, versions, profile, mayEdit } = props;
  return (
    <>
      <BackLink href={paths.interests()} text="Our interests" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">What we send with every interest</h1>
          <InsetText>
            You write it once. It goes to every opportunity that you answer, which then asks only what its prime wants
            to know besides. What you sent stays as it was: a change here is for what you send from now on.
          </InsetText>
          <h2 className="govuk-heading-m">In your own words</h2>
          <ExpressionWords content={expression.content} />
          {mayEdit && (
            <Button href={paths.expressionEdit()} variant="secondary">
              {expression.version === 0 ? 'Say more' : 'Change your words'}
            </Button>
          )}
          <Versions versions={versions} />
          <h2 className="govuk-heading-m">From your profile</h2>
          {profile ? (
            <>
              <p className="govuk-body">
                Version {profile.version}, published on {formatInstant(profile.publishedAt)}. It is never typed again:{' '}
                <a className="govuk-link" href={paths.profileEdit(organisationId)}>
                  change your profile
                </a>{' '}
                and it changes here.
              </p>
              <ProfileDocument profile={profile.content} />
            </>
          ) : (
            <p className="govuk-body">
              Your profile is not published.{' '}
              <a className="govuk-link" href={paths.profileEdit(organisationId)}>
                Finish and publish it
              </a>{' '}
              to answer an opportunity.
            </p>
          )}
        </div>
      </div>
    </>
  );
}

function Versions({ versions }: Pick<ExpressionPageData, 'versions'>) {
  if (versions.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">Versions</h3>
      <ul className="govuk-list">
        {versions.map(({ version, savedAt, savedBy }) => (
          <li key={version}>
            <a className="govuk-link" href={paths.expressionVersion(version)}>
              Version {version}
            </a>
            , {formatInstant(savedAt)}
            {savedBy && `, by ${savedBy}`}
          </li>
        ))}
      </ul>
    </>
  );
}
