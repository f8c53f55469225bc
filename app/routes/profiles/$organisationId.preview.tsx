import { useLoaderData } from '@remix-run/react';
import { ProfileDocument } from '#app/features/profiles/components/profile-document.tsx';
import { viewedInside } from '#app/features/profiles/find-profile.server.ts';
import { previewProfile } from '#app/features/profiles/read-profile.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';

export const handle = titled('Preview of your profile');

export const loader = page(viewedInside, async ({ services, thing }) => {
  const profile = await previewProfile(services, thing.organisationId);
  if (!profile) throw problem(404);
  return { profile };
});

export default function Preview() {
  const { profile } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.profileEdit(profile.organisationId)} text="Back to your profile" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <InsetText>
            This is how a verified prime would see your profile with what you have saved so far. The public sees it
            without files and commercial details.
          </InsetText>
          <h1 className="govuk-heading-xl">{profile.name}</h1>
          <ProfileDocument profile={profile} />
        </div>
      </div>
    </>
  );
}
