import { useActionData, useLoaderData } from '@remix-run/react';
import { StepPage } from '#app/features/accreditations/components/step-page.tsx';
import { ofAccreditation, stepFacts } from '#app/features/accreditations/find-accreditation.server.ts';
import { replyToReport } from '#app/features/accreditations/report.server.ts';
import { replyForm } from '#app/features/accreditations/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofAccreditation, can: 'accreditation:reply' } as const;

export const handle = titled('Reply to the report');

export const loader = page(declaration, stepFacts);

export const action = command({ ...declaration, form: replyForm }, async ({ context, params, form, refuse }) => {
  const done = await replyToReport(context, params.accreditationId, form.reply);
  if (done.ok) return redirectWithFlash(paths.accreditation(params.accreditationId), 'Sent. A steward decides');
  return refuse('reply', 'The days to reply are over, or you have replied', 409);
});

export default function ReplyToReport() {
  const { id, primeName } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <StepPage
      backHref={paths.accreditation(id)}
      primeName={primeName}
      heading="Reply to the report"
      text="You reply once. A steward reads it before deciding, and it is published with the report."
      button="Send the reply"
      form={form}
    >
      <TextareaField
        form={form}
        name="reply"
        label="Your reply"
        hint="Say what is wrong or missing, and what you will do"
        rows={10}
      />
    </StepPage>
  );
}
