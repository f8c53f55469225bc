import { useActionData, useLoaderData } from '@remix-run/react';
import { StepPage } from '#app/features/accreditations/components/step-page.tsx';
import { ofAccreditation, stepFacts } from '#app/features/accreditations/find-accreditation.server.ts';
import { reportOn } from '#app/features/accreditations/report.server.ts';
import { reportForm } from '#app/features/accreditations/schema.ts';
import { refusalWords } from '#app/features/accreditations/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofAccreditation, can: 'accreditation:report' } as const;

export const handle = titled('Write the report');

export const loader = page(declaration, stepFacts);

export const action = command({ ...declaration, form: reportForm }, async ({ context, params, form, refuse }) => {
  const done = await reportOn(context, params.accreditationId, form.report);
  if (done.ok)
    return redirectWithFlash(
      paths.accreditation(params.accreditationId),
      'Sent. The prime has 10 working days to reply',
    );
  if (done.reason === 'unknown') throw problem(404);
  return refuse('report', refusalWords[done.reason], 409);
});

export default function WriteReport() {
  const { id, primeName } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <StepPage
      backHref={paths.accreditation(id)}
      primeName={primeName}
      heading="Write the report"
      text="The prime reads it first, with your scores, and has 10 working days to reply. A steward then decides, and report, reply and decision are published."
      button="Send the report"
      form={form}
    >
      <TextareaField form={form} name="report" label="The report" hint="Name nobody who spoke to you" rows={20} />
    </StepPage>
  );
}
