import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { IdentifierView } from '../../organisations/read-organisation.server.ts';

type IdentifierPageProps = {
  form: FormState;
  organisation: { id: string; name: string };
  identifier: IdentifierView;
};

/** One registration number, then the decision on it. */
export function IdentifierPage({ form, organisation, identifier }: IdentifierPageProps) {
  return (
    <>
      <BackLink href={paths.stewardshipOrganisation(organisation.id)} />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Registration number {identifier.value}</h1>
      <SummaryList
        rows={[
          { key: 'Organisation', value: organisation.name },
          { key: 'Register', value: identifier.register },
          { key: 'Status', value: <StatusTag status={identifier.status} /> },
        ]}
      />
      <PageForm>
        <RadiosField
          form={form}
          name="decision"
          legend={{ text: 'Your decision', classes: 'govuk-fieldset__legend--m' }}
          items={[
            { value: 'verify', text: 'Verify', hint: 'The register shows this number for this organisation' },
            { value: 'refuse', text: 'Refuse', hint: 'The number is wrong, or another organisation’s' },
          ]}
        />
        <TextareaField form={form} name="reason" label="Reason, if you refuse" hint="Its owners read it" rows={4} />
        <Button preventDoubleClick>Save the decision</Button>
      </PageForm>
    </>
  );
}
