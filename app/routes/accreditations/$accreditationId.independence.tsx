import { useActionData, useLoaderData } from '@remix-run/react';
import { declareIndependence } from '#app/features/accreditations/appoint-assessor.server.ts';
import { StepPage } from '#app/features/accreditations/components/step-page.tsx';
import { ofAccreditation, stepFacts } from '#app/features/accreditations/find-accreditation.server.ts';
import { independenceForm } from '#app/features/accreditations/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { CheckboxesField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofAccreditation, can: 'accreditation:declare' } as const;

export const handle = titled('Declare that you are independent');

export const loader = page(declaration, stepFacts);

export const action = command({ ...declaration, form: independenceForm }, async ({ context, params }) => {
  await declareIndependence(context, params.accreditationId);
  return redirectWithFlash(paths.accreditation(params.accreditationId), 'Declared');
});

export default function Independence() {
  const { id, primeName } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <StepPage
      backHref={paths.accreditation(id)}
      primeName={primeName}
      heading="Declare that you are independent"
      text="What you declare is kept in the audit log. If it is not so, do not declare it: the steward appoints somebody else."
      button="Declare"
      form={form}
    >
      <CheckboxesField
        form={form}
        name="declared"
        legend="Independence"
        items={[
          {
            value: 'yes',
            text: `I neither work for ${primeName}, its group or any of its partners, nor did in the last 24 months, and have no money in any of them`,
          },
        ]}
      />
    </StepPage>
  );
}
