import { useActionData, useLoaderData } from '@remix-run/react';
import { AssignPage } from '#app/features/cases/components/steward-step-pages.tsx';
import { caseForStewards } from '#app/features/cases/find-case.server.ts';
import { assignForm } from '#app/features/cases/schema.ts';
import { assignCase } from '#app/features/cases/steward-steps.server.ts';
import { stewardsFor } from '#app/features/cases/stewards.server.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...caseForStewards, can: 'case:steward' } as const;

export const handle = titled('Give the case an owner');

export const loader = page(declaration, async ({ params, thing, services }) => ({
  back: paths.stewardshipCase(params.caseId),
  caption: thing.row.organisation_name,
  stewards: await stewardsFor(services, thing.organisationId),
  stewardId: thing.row.steward_id,
  reviewOn: thing.row.review_on,
}));

export const action = command(
  { ...declaration, form: assignForm },
  async ({ context, params, form, refuse, services, thing }) => {
    const steward = (await stewardsFor(services, thing.organisationId)).find(
      ({ personId }) => personId === form.stewardId,
    );
    if (!steward) return refuse('stewardId', 'Choose who takes the next step');
    const changed = await assignCase(context, params.caseId, { ...form, stewardName: steward.name });
    if (!changed.ok) return refuse('stewardId', refusalWords[changed.reason], 409);
    return redirectWithFlash(paths.stewardshipCase(params.caseId), 'Saved');
  },
);

export default function Assign() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AssignPage form={form} {...useLoaderData<typeof loader>()} />;
}
