import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { RemovalPage } from '#app/features/opportunities/components/removal-page.tsx';
import { ownRequirement } from '#app/features/opportunities/find-requirement.server.ts';
import { removeRequirement } from '#app/features/opportunities/save-requirement.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Remove requirement');

export const loader = page(ownRequirement, async ({ thing, params, services }) => {
  const { label } = await services.reference.current();
  return {
    opportunityId: params.opportunityId,
    number: thing.number,
    service: label('service_type', thing.requirement.service_type),
  };
});

export const action = command({ ...ownRequirement, form: z.unknown() }, async ({ thing, params, context }) => {
  const { opportunityId, requirementId } = params;
  const key = { organisationId: thing.organisationId, opportunityId };
  const removed = await removeRequirement(context, key, requirementId);
  if (!removed.ok) throw problem(409);
  return redirectWithFlash(paths.opportunityEdit(opportunityId, 'requirements'), 'Requirement removed');
});

export default function RemoveRequirement() {
  const { opportunityId, number, service } = useLoaderData<typeof loader>();
  return (
    <RemovalPage
      heading={`Remove requirement ${number}?`}
      what={service}
      buttonText="Remove requirement"
      backHref={paths.opportunityEdit(opportunityId, 'requirements')}
    />
  );
}
