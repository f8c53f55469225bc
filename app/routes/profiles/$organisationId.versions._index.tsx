import { useLoaderData } from '@remix-run/react';
import { viewedInside } from '#app/features/profiles/find-profile.server.ts';
import { listVersions } from '#app/features/profiles/published.server.ts';
import { formatInstant } from '#app/features/wording.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Table } from '#app/ui/table.tsx';

export const handle = titled('Published versions of your profile');

export const loader = page(viewedInside, async ({ services, thing: { organisationId } }) => ({
  organisationId,
  versions: await listVersions(services.db, organisationId),
}));

export default function Versions() {
  const { organisationId, versions } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.profileEdit(organisationId)} text="Back to your profile" />
      <h1 className="govuk-heading-l">Published versions of your profile</h1>
      <p className="govuk-body">Each version stays as it was on the day. Only the newest is shown to others.</p>
      {versions.length === 0 ? (
        <p className="govuk-body">You have not published yet.</p>
      ) : (
        <Table
          caption="Versions, newest first"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['Version', 'Published', 'By']}
          rows={versions.map(({ version, publishedAt, publishedBy }) => [
            {
              text: (
                <a className="govuk-link" href={paths.profileVersion(organisationId, version)}>
                  Version {version}
                </a>
              ),
            },
            formatInstant(publishedAt),
            publishedBy || 'The service',
          ])}
        />
      )}
    </>
  );
}
