import { useLoaderData } from '@remix-run/react';
import { mayInvite } from '#app/features/invitations/choose-opportunity.server.ts';
import { can } from '#app/features/policies.ts';
import { UnclaimedBanner } from '#app/features/profiles/components/profile-banner.tsx';
import { ProfileDocument } from '#app/features/profiles/components/profile-document.tsx';
import { viewed } from '#app/features/profiles/find-profile.server.ts';
import { type ReadProfile, readProfile } from '#app/features/profiles/read-profile.server.ts';
import { formatInstant } from '#app/features/wording.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';

export const handle = titled<ReadProfile>(({ profile }) => profile.name);

export const loader = page(viewed, async ({ services, actor, thing }) => {
  const read = await readProfile(services, actor, thing);
  if (!read) throw problem(404);
  return {
    ...read,
    isOpen: thing.status === 'published',
    mayEdit: can(actor, 'profile:edit', thing),
    mayInvite: thing.status === 'published' && mayInvite(actor),
  };
});

export default function Profile() {
  const { profile, publishedAt, isOpen, mayEdit, mayInvite: mayBeInvited } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.profiles()} text="Providers" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-xl">{profile.name}</h1>
          {!profile.claimed && <UnclaimedBanner organisationId={profile.organisationId} />}
          {!isOpen && <InsetText>This profile is not published. Others cannot see it.</InsetText>}
          <p className="govuk-body">Published {formatInstant(publishedAt)}</p>
          <ul className="govuk-list govuk-!-display-none-print">
            <li>
              <a className="govuk-link" href={paths.organisation(profile.organisationId)}>
                Registration numbers, and whether they are checked
              </a>
            </li>
            {mayBeInvited && !mayEdit && (
              <li>
                <a className="govuk-link" href={paths.profileInvite(profile.organisationId)}>
                  Invite to an opportunity
                </a>
              </li>
            )}
            {mayEdit && (
              <li>
                <a className="govuk-link" href={paths.profileEdit(profile.organisationId)}>
                  Edit this profile
                </a>
              </li>
            )}
          </ul>
          <ProfileDocument profile={profile} />
          <PrintButton text="Print this profile" />
        </div>
      </div>
    </>
  );
}
