import { useActionData, useLoaderData } from '@remix-run/react';
import { evidenceChoices } from '#app/features/profiles/choices.ts';
import { EvidenceFields } from '#app/features/profiles/components/evidence-fields.tsx';
import { QuestionPage } from '#app/features/profiles/components/question-page.tsx';
import { limits } from '#app/features/profiles/domain.ts';
import { addEvidence } from '#app/features/profiles/edit-evidence.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { evidenceForm } from '#app/features/profiles/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Add evidence');

export const loader = page(edited, async ({ services, thing: { organisationId }, url }) => ({
  organisationId,
  capability: url.searchParams.get('capability') ?? '',
  choices: evidenceChoices(await services.reference.current()),
}));

export const action = command(
  { ...edited, form: async ({ services }) => evidenceForm(await services.reference.current()) },
  async ({ context, thing: { organisationId }, form, refuse }) => {
    const outcome = await addEvidence(context, organisationId, form);
    if (!outcome.ok) {
      return outcome.reason === 'file'
        ? refuse('file', outcome.message)
        : refuse('title', `A profile can have up to ${limits.evidence} items of evidence`);
    }
    const step = form.capabilityCode ? `capabilities/${form.capabilityCode}` : 'evidence';
    return redirectWithFlash(paths.profileEdit(organisationId, step), 'Evidence added');
  },
);

export default function NewEvidence() {
  const { organisationId, capability, choices } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const back = paths.profileEdit(organisationId, capability ? `capabilities/${capability}` : 'evidence');
  return (
    <QuestionPage form={form} back={back} heading="Add evidence" button="Add evidence" upload>
      <EvidenceFields form={form} capability={capability} choices={choices} />
    </QuestionPage>
  );
}
