import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, FormErrorSummary, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import { type FormState, fieldValues } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { Undecided } from '../read-decision.server.ts';
import { isPairCode, pairCode } from '../schema.ts';
import { labelOf } from './decisions-page.tsx';

/** One reason for several who were not chosen. */
export function TogetherPage({ page, form }: { page: Undecided; form: FormState }) {
  const { opportunityId, title, waiting, reasons, pages } = page;
  const elsewhere = chosenElsewhere(form, waiting);
  return (
    <>
      <BackLink href={paths.opportunityDecisions(opportunityId)} text="Back to the decisions" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Give one reason to several</h1>
      {waiting.length === 0 ? (
        <p className="govuk-body">Everyone has an outcome.</p>
      ) : (
        <PageForm action={paths.opportunityDecisionsTogether(opportunityId, { page: String(page.page) })}>
          {elsewhere.map((code) => (
            <input key={code} type="hidden" name="pairs" value={code} />
          ))}
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
          {pages > 1 && <Turns page={page} elsewhere={elsewhere.length} />}
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

/** What was ticked on other pages: it is sent along with what is ticked here. */
function chosenElsewhere(form: FormState, waiting: Undecided['waiting']): string[] {
  const here = new Set(waiting.map(pairCode));
  return fieldValues(form, 'pairs').filter((code) => isPairCode(code) && !here.has(code));
}

// Buttons and not links: what is ticked and typed goes with the reader to the other page.
function Turns({ page, elsewhere }: { page: Undecided; elsewhere: number }) {
  const to = (number: number) =>
    paths.opportunityDecisionsTogether(page.opportunityId, { page: String(number), turn: 'yes' });
  return (
    <>
      <InsetText>
        Page {page.page} of {page.pages}.{' '}
        {elsewhere === 0 ? 'Nobody is chosen on another page.' : `${elsewhere} chosen on other pages.`}
      </InsetText>
      <div className="govuk-button-group">
        {page.page > 1 && (
          <Button variant="secondary" attributes={{ formAction: to(page.page - 1) }}>
            Keep and go to the page before
          </Button>
        )}
        {page.page < page.pages && (
          <Button variant="secondary" attributes={{ formAction: to(page.page + 1) }}>
            Keep and go to the next page
          </Button>
        )}
      </div>
    </>
  );
}
