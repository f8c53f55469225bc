import { useActionData, useLoaderData } from '@remix-run/react';
import { judgeLateBooking } from '#app/features/accreditations/book-accreditation.server.ts';
import { StepPage } from '#app/features/accreditations/components/step-page.tsx';
import { forStewards, stepFacts } from '#app/features/accreditations/find-accreditation.server.ts';
import { lateForm } from '#app/features/accreditations/schema.ts';
import { refusalWords } from '#app/features/accreditations/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...forStewards, can: 'accreditation:judge-late' } as const;

export const handle = titled('Judge the late booking');

export const loader = page(declaration, stepFacts);

export const action = command({ ...declaration, form: lateForm }, async ({ context, params, form, refuse }) => {
  const done = await judgeLateBooking(context, params.accreditationId, { isAccepted: form.accept, words: form.words });
  if (done.ok)
    return redirectWithFlash(paths.stewardshipAccreditation(params.accreditationId), 'Done. The prime is told');
  if (done.reason === 'unknown') throw problem(404);
  return refuse('accept', refusalWords[done.reason], 409);
});

export default function JudgeLate() {
  const { id, primeName } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <StepPage
      backHref={paths.stewardshipAccreditation(id)}
      primeName={primeName}
      heading="Judge the late booking"
      text="The visit gives less than 12 weeks’ notice. Partners are asked at once when you accept it."
      button="Send it to the prime"
      form={form}
    >
      <RadiosField
        form={form}
        name="accept"
        legend={{ text: 'Do you accept it?', classes: 'govuk-fieldset__legend--m' }}
        items={[
          { value: 'yes', text: 'Yes, the visit can be held' },
          { value: 'no', text: 'No, a later date must be booked' },
        ]}
      />
      <TextareaField form={form} name="words" label="Why? The prime reads it" rows={6} />
    </StepPage>
  );
}
