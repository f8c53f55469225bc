import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, FormErrorSummary, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { Undecided } from '../read-decision.server.ts';
import { pairCode } from '../schema.ts';
import { labelOf } from './decisions-page.tsx';

/** One reason for several who were not chosen. */
export function TogetherPage({ page, form }: { page: Undecided; form: FormState }) {
  const { opportunityId, title, waiting, reasons } = page;
  return (
    <>
      <BackLink href={paths.opportunityDecisions(opportunityId)} text="Back to the decisions" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Give one reason to several</h1>
      {waiting.length === 0 ? (
        <p className="govuk-body">Everyone has an outcome.</p>
      ) : (
        <PageForm>
          <CheckboxesField
            form={form}
            name="pairs"
            legend={{ text: 'Who was not chosen', classes: 'govuk-fieldset__legend--m' }}
            items={waiting.map((interest) => ({
              value: pairCode(interest),
              text: interest.lot ? `${labelOf(interest)}, ${interest.lot}` : labelOf(interest),
              hint: interest.score === null ? undefined : `Score ${interest.score}`,
            }))}
          />
          <SelectField
            form={form}
            name="reasonCode"
            label="Reason"
            items={[
              { value: '', text: 'Choose a reason' },
              ...reasons.map(({ code, label }) => ({ value: code, text: label })),
            ]}
          />
          <TextareaField
            form={form}
            name="reason"
            label="The reason in your own words"
            hint="Each of them reads it. Do not name any provider"
            rows={4}
          />
          <WarningText>They are told at once. You cannot take it back.</WarningText>
          <Button preventDoubleClick>Tell them “not this time”</Button>
        </PageForm>
      )}
    </>
  );
}
