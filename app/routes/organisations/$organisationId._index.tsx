import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { publicCommitments } from '#app/features/commitments/public-commitments.server.ts';
import { ControlSection } from '#app/features/control-links/components/control-section.tsx';
import { readControl } from '#app/features/control-links/read-control.server.ts';
import { PublishedFindingsSection } from '#app/features/findings/components/published-findings.tsx';
import { readPublishedFindings } from '#app/features/findings/read-published.server.ts';
import { OrganisationPage } from '#app/features/organisations/components/organisation-page.tsx';
import { askForAnotherCheck } from '#app/features/organisations/edit-organisation.server.ts';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { readerOf, readOrganisation } from '#app/features/organisations/read-organisation.server.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

const organisation = { params: organisationParams, find: organisationAt } as const;

export const handle = titled((data: { organisation: { name: string } }) => data.organisation.name);

export const loader = page(
  { ...organisation, access: { for: 'everyone' }, can: 'organisation:view' },
  async ({ services, actor, thing }) => {
    const inside = can(actor, 'organisation:view-inside', thing);
    return {
      organisation: await readOrganisation(services, thing, { inside }),
      reader: await readerOf(services, actor, thing),
      commitments: await publicCommitments(services, thing),
      control: inside ? await readControl(services, thing.id) : [],
      // Those of a prime are on its record of conduct.
      found: thing.is_prime ? null : await readPublishedFindings(services, thing.id),
    };
  },
);

export const action = command(
  { ...organisation, access: { for: 'acting' }, can: 'organisation:manage', form: z.unknown() },
  async ({ context, thing }) => {
    const outcome = await askForAnotherCheck(context, thing.id);
    if (!outcome.ok) throw problem(409);
    return redirectWithFlash(paths.organisation(thing.id), 'A market steward will look at the organisation again');
  },
);

export default function Organisation() {
  const { control, found, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <OrganisationPage {...shown} />
      {control.length > 0 && <ControlSection links={control} />}
      {found && found.findings.length > 0 && <PublishedFindingsSection {...found} />}
    </>
  );
}
