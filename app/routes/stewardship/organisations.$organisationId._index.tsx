import { useActionData, useLoaderData } from '@remix-run/react';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { CasePage } from '#app/features/stewardship/components/case-page.tsx';
import { judgeOrganisation } from '#app/features/stewardship/judge-organisation.server.ts';
import { readCase } from '#app/features/stewardship/read-case.server.ts';
import { judgementSchema } from '#app/features/stewardship/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const asSteward = {
  access: { for: 'acting', as: 'steward' },
  params: organisationParams,
  find: organisationAt,
} as const;

export const handle = titled((data: { organisation: { name: string } }) => data.organisation.name);

export const loader = page({ ...asSteward, can: 'organisation:view-inside' }, async ({ services, actor, thing }) =>
  readCase(services, actor, thing),
);

export const action = command(
  { ...asSteward, can: 'organisation:judge', form: judgementSchema },
  async ({ context, form, thing, refuse }) => {
    const { decision, reason } = form;
    const outcome = await judgeOrganisation(context, { organisationId: thing.id, decision, reason: reason || null });
    if (!outcome.ok) return refuse('decision', 'This decision is no longer possible. Look at the status above', 409);
    return redirectWithFlash(paths.stewardship(), `Your decision on ${outcome.organisationName} is saved`);
  },
);

export default function StewardshipCase() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <CasePage {...useLoaderData<typeof loader>()} form={form} />;
}
