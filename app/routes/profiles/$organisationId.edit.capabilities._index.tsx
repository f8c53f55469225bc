import { useLoaderData } from '@remix-run/react';
import { Fragment } from 'react';
import { CapabilityRows } from '#app/features/profiles/components/capability-rows.tsx';
import { readCapabilities } from '#app/features/profiles/edit-capability-page.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';

export const handle = titled('Your capabilities');

export const loader = page(edited, ({ services, thing }) => readCapabilities(services, thing.organisationId));

export default function Capabilities() {
  const { organisationId, groups } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.profileEdit(organisationId)} text="Back to your profile" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Your capabilities</h1>
          <p className="govuk-body">
            Say where you stand on each, from 0 (none) to 4 (leading). You do not need a certificate for level 3. Small
            organisations are rarely strong in all of them: level 0 is a fair answer.
          </p>
          {groups.map(({ heading, capabilities }) => (
            <Fragment key={heading}>
              <h2 className="govuk-heading-m">{heading}</h2>
              <CapabilityRows
                capabilities={capabilities}
                href={(code) => paths.profileEdit(organisationId, `capabilities/${code}`)}
              />
            </Fragment>
          ))}
        </div>
      </div>
    </>
  );
}
