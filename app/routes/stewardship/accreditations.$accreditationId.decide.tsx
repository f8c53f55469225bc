import { useActionData, useLoaderData } from '@remix-run/react';
import { StepPage } from '#app/features/accreditations/components/step-page.tsx';
import { forStewards, stepFacts } from '#app/features/accreditations/find-accreditation.server.ts';
import { decideAccreditation } from '#app/features/accreditations/report.server.ts';
import { decisionForm } from '#app/features/accreditations/schema.ts';
import { refusalWords } from '#app/features/accreditations/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...forStewards, can: 'accreditation:decide' } as const;

export const handle = titled('Decide');

export const loader = page(declaration, stepFacts);

export const action = command({ ...declaration, form: decisionForm }, async ({ context, params, form, refuse }) => {
  const done = await decideAccreditation(context, params.accreditationId, form);
  if (done.ok)
    return redirectWithFlash(paths.stewardshipAccreditation(params.accreditationId), 'Decided and published');
  if (done.reason === 'unknown') throw problem(404);
  return refuse('isMet', refusalWords[done.reason], 409);
});

export default function DecideAccreditation() {
  const { id, primeName } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <StepPage
      backHref={paths.stewardshipAccreditation(id)}
      primeName={primeName}
      heading="Decide"
      text="The report, the reply of the prime and your decision are public from then on. A standard that is not met opens a case."
      button="Decide and publish"
      form={form}
    >
      <RadiosField
        form={form}
        name="isMet"
        legend={{ text: 'Is the standard met?', classes: 'govuk-fieldset__legend--m' }}
        items={[
          { value: 'yes', text: 'Yes, the standard is met' },
          { value: 'no', text: 'No, the standard is not met' },
        ]}
      />
      <TextareaField form={form} name="reason" label="Your reasons, for everybody to read" rows={6} />
    </StepPage>
  );
}
