import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ProfileDocument } from '#app/features/profiles/components/profile-document.tsx';
import { viewedInside } from '#app/features/profiles/find-profile.server.ts';
import { type ReadProfile, readProfile } from '#app/features/profiles/read-profile.server.ts';
import { formatInstant } from '#app/features/wording.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';

export const handle = titled<ReadProfile>(({ version }) => `Version ${version} of your profile`);

const params = z.object({
  organisationId: z.uuid(),
  version: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number),
});

export const loader = page({ ...viewedInside, params }, async ({ services, actor, thing, params: { version } }) => {
  const read = await readProfile(services, actor, thing, version);
  if (!read) throw problem(404);
  return read;
});

export default function Version() {
  const { profile, version, publishedAt } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.profileVersions(profile.organisationId)} text="Back to versions" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <InsetText>
            Version {version}, published {formatInstant(publishedAt)}.
          </InsetText>
          <h1 className="govuk-heading-xl">{profile.name}</h1>
          <ProfileDocument profile={profile} />
          <PrintButton text="Print this version" />
        </div>
      </div>
    </>
  );
}
