import { useActionData, useLoaderData } from '@remix-run/react';
import { cancelAccreditation } from '#app/features/accreditations/book-accreditation.server.ts';
import { StepPage } from '#app/features/accreditations/components/step-page.tsx';
import { ofAccreditation, stepFacts } from '#app/features/accreditations/find-accreditation.server.ts';
import { cancelForm } from '#app/features/accreditations/schema.ts';
import { refusalWords } from '#app/features/accreditations/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofAccreditation, can: 'accreditation:cancel' } as const;

export const handle = titled('Cancel the visit');

export const loader = page(declaration, stepFacts);

export const action = command({ ...declaration, form: cancelForm }, async ({ context, params, form, refuse }) => {
  const done = await cancelAccreditation(context, params.accreditationId, form.reason);
  if (done.ok)
    return redirectWithFlash(paths.accreditation(params.accreditationId), 'Cancelled. The stewards are told');
  if (done.reason === 'unknown') throw problem(404);
  return refuse('reason', refusalWords[done.reason], 409);
});

export default function CancelAccreditation() {
  const { id, primeName } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <StepPage
      backHref={paths.accreditation(id)}
      primeName={primeName}
      heading="Cancel the visit"
      text="The stewards are told, with your reason. A survey that runs is closed, and what was answered is shown to nobody."
      button="Cancel the visit"
      form={form}
    >
      <TextareaField form={form} name="reason" label="Why do you cancel it?" hint="The stewards read it" rows={5} />
    </StepPage>
  );
}
