import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ConfirmPage } from '#app/features/profiles/components/confirm-page.tsx';
import { readEvidence } from '#app/features/profiles/edit-capability-page.server.ts';
import { removeEvidence } from '#app/features/profiles/edit-evidence.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Remove this evidence');

const params = z.object({ organisationId: z.uuid(), evidenceId: z.uuid() });

export const loader = page({ ...edited, params }, async ({ services, params }) => {
  const { organisationId, evidence } = await readEvidence(services, params.organisationId);
  const item = evidence.find(({ id }) => id === params.evidenceId);
  if (!item) throw problem(404);
  return { organisationId, title: item.title, kind: item.kind.name };
});

export const action = command({ ...edited, params, form: z.object({}) }, async ({ context, params }) => {
  const outcome = await removeEvidence(context, params.organisationId, params.evidenceId);
  if (!outcome.ok) throw problem(404);
  return redirectWithFlash(paths.profileEdit(params.organisationId, 'evidence'), 'Evidence removed');
});

export default function RemoveEvidence() {
  const { organisationId, title, kind } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      heading="Are you sure you want to remove this evidence?"
      button="Remove evidence"
      back={paths.profileEdit(organisationId, 'evidence')}
    >
      <p className="govuk-body">
        {title} ({kind})
      </p>
      <p className="govuk-body">Versions that you have published keep it. Others see it until you publish again.</p>
    </ConfirmPage>
  );
}
