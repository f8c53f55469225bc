import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import { type FormState, fieldError } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { outcomeHints, outcomeWords } from '../outcome-words.ts';
import type { DecisionPageData } from '../read-decision.server.ts';
import { outcomes } from '../schema.ts';
import { labelOf } from './decisions-page.tsx';

/** One decision: an outcome, a reason from the list, the same in words, and feedback. */
export function DecisionFormPage({ page, form }: { page: DecisionPageData; form: FormState }) {
  const { opportunityId, lotId, lot, title, interest, reasons } = page;
  return (
    <>
      <BackLink href={`${paths.opportunityDecisions(opportunityId)}?lot=${lotId}`} text="Back to the decisions" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{lot ? `${title}, ${lot}` : title}</span>
      <h1 className="govuk-heading-l">{labelOf(interest)}</h1>
      <Standing page={page} />
      <PageForm>
        <RadiosField
          form={form}
          name="outcome"
          legend={{ text: 'Outcome', classes: 'govuk-fieldset__legend--m' }}
          items={outcomes
            .filter((outcome) => interest.state !== 'reserve' || outcome !== 'reserve')
            .map((outcome) => ({ value: outcome, text: outcomeWords[outcome], hint: outcomeHints[outcome] }))}
        />
        <SelectField
          form={form}
          name="reasonCode"
          label="Reason"
          hint="The provider reads it. Choose one that goes with the outcome"
          items={[
            { value: '', text: 'Choose a reason' },
            ...reasons.map(({ code, label, outcome }) => ({ value: code, text: `${outcome}: ${label}` })),
          ]}
        />
        <TextareaField
          form={form}
          name="reason"
          label="The reason in your own words"
          hint="The provider reads it. Do not name any other provider"
          rows={4}
        />
        <TextareaField
          form={form}
          name="feedback"
          label="Feedback (optional)"
          hint="What was good, and what would make the next answer better. The provider reads it beside its scores"
          rows={4}
        />
        {needsException(page, form) && (
          <TextareaField
            form={form}
            name="exceptionReason"
            label="Why it is awarded although it is not the first, or is below a minimum score"
            hint="Only for such an award. Everyone who answered in this lot reads it"
            rows={3}
          />
        )}
        <WarningText>The provider is told at once. You cannot take it back.</WarningText>
        <Button preventDoubleClick>Decide</Button>
      </PageForm>
    </>
  );
}

// Whoever ranks first is awarded without an exception, so that nobody is asked for one.
function needsException({ hasCriteria, interest }: DecisionPageData, form: FormState): boolean {
  return hasCriteria && (interest.rank !== 1 || fieldError(form, 'exceptionReason') !== undefined);
}

function Standing({ page: { interest, hasCriteria, isAwarded } }: { page: DecisionPageData }) {
  const place = interest.rank === null ? 'below a minimum score' : `rank ${interest.rank}`;
  return (
    <>
      {hasCriteria && (
        <p className="govuk-body">
          {interest.score === null
            ? 'Its scores are not agreed yet: it cannot be awarded before they are.'
            : `Agreed score: ${interest.score} out of 100, ${place}.`}
        </p>
      )}
      {isAwarded && <InsetText>This lot is awarded. It can go to nobody else unless that award falls.</InsetText>}
    </>
  );
}
