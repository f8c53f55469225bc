import { useActionData, useLoaderData } from '@remix-run/react';
import { QuestionPage } from '#app/features/profiles/components/question-page.tsx';
import { limits } from '#app/features/profiles/domain.ts';
import { changeSummary } from '#app/features/profiles/edit-details.server.ts';
import { requireDraft } from '#app/features/profiles/edit-page.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { summaryForm } from '#app/features/profiles/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Summary of your organisation');

export const loader = page(edited, async ({ services, thing: { organisationId } }) => {
  const { summary } = await requireDraft(services, organisationId);
  return { organisationId, summary };
});

export const action = command({ ...edited, form: summaryForm }, async ({ context, thing, form }) => {
  await changeSummary(context, thing.organisationId, form.summary);
  return redirectWithFlash(paths.profileEdit(thing.organisationId), 'Summary saved');
});

export default function Summary() {
  const { organisationId, summary } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <QuestionPage form={form} back={paths.profileEdit(organisationId)}>
      <TextareaField
        form={form}
        name="summary"
        value={summary}
        rows={10}
        maxWords={limits.summaryWords}
        label={{ text: 'Summary of your organisation', isPageHeading: true, classes: 'govuk-label--l' }}
        hint="Who you are, whom you support and what you are known for. Anyone can read it, so name no customers."
      />
    </QuestionPage>
  );
}
