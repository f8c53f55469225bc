import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CapabilityEvidence } from '#app/features/profiles/components/capability-evidence.tsx';
import { CapabilityFields } from '#app/features/profiles/components/capability-fields.tsx';
import { QuestionPage } from '#app/features/profiles/components/question-page.tsx';
import { readCapability } from '#app/features/profiles/edit-capability-page.server.ts';
import { claimCapability } from '#app/features/profiles/edit-details.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { claimForm } from '#app/features/profiles/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { found } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled<{ name: string }>(({ name }) => name);

const params = z.object({ organisationId: z.uuid(), code: z.string().max(20) });

export const loader = page({ ...edited, params }, async ({ services, params }) =>
  found(await readCapability(services, params.organisationId, params.code)),
);

export const action = command({ ...edited, params, form: claimForm }, async ({ context, services, params, form }) => {
  const { name, code, organisationId } = found(await readCapability(services, params.organisationId, params.code));
  await claimCapability(context, organisationId, { code, ...form });
  return redirectWithFlash(paths.profileEdit(organisationId, 'capabilities'), `Saved: ${name}`);
});

export default function Capability() {
  const capability = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const back = paths.profileEdit(capability.organisationId, 'capabilities');
  return (
    <>
      <QuestionPage form={form} back={back} heading={capability.name} caption="Capability">
        <CapabilityFields form={form} capability={capability} />
      </QuestionPage>
      <CapabilityEvidence capability={capability} />
    </>
  );
}
