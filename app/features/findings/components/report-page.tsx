import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, FormErrorSummary, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { OwedItem } from '../read-finding.server.ts';

type Props = { organisationName: string; items: OwedItem[]; form: FormState };

/** An organisation reports a breach of its own. */
export function ReportPage({ organisationName, items, form }: Props) {
  return (
    <>
      <BackLink href={paths.findings()} text="Back to the findings" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{organisationName}</span>
      <h1 className="govuk-heading-l">Report a breach of your own</h1>
      {items.length === 0 ? (
        <p className="govuk-body">No rule set that is required of your organisation is published yet.</p>
      ) : (
        <>
          <p className="govuk-body">
            Reporting it counts for you: it is taken one step less grave than if somebody else had found it, unless the
            same item was brought up before. It becomes public in 10 working days, with what you do about it. What
            happened is read by the stewards alone.
          </p>
          <PageForm>
            <SelectField
              form={form}
              name="item"
              label="What did you not keep?"
              items={[
                { value: '', text: 'Choose an item' },
                ...items.map(({ code, heading }) => ({ value: code, text: `${code}: ${heading}` })),
              ]}
            />
            <DateField form={form} name="happened_on" legend="When did it happen?" />
            <TextareaField form={form} name="what" label="What happened?" hint="The stewards read it" rows={5} />
            <TextareaField
              form={form}
              name="done"
              label="What do you do about it?"
              hint="It becomes public. Do not name a partner or any person"
              rows={5}
            />
            <Button preventDoubleClick>Report it</Button>
          </PageForm>
        </>
      )}
    </>
  );
}
