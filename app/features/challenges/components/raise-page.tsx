import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { ToChallenge } from '../read-challenge.server.ts';

type Props = { opportunityId: string; title: string; primeName: string; decisions: ToChallenge; form: FormState };

/** A provider asks for a review of a decision. */
export function RaisePage({ opportunityId, title, primeName, decisions, form }: Props) {
  return (
    <>
      <BackLink href={paths.opportunityOutcome(opportunityId)} text="Back to the outcome" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Ask for a review</h1>
      {decisions.length === 0 ? (
        <p className="govuk-body">
          There is no decision to review. You can ask within 10 working days of a decision that went against you, once.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            Somebody at {primeName} who took no part in the decision answers within 10 working days. If they do not, or
            you do not agree, you can take it to a steward. Until it is closed, no award takes effect in that lot. You
            lose nothing by asking.
          </p>
          <PageForm>
            <RadiosField
              form={form}
              name="decisionId"
              value={decisions.length === 1 ? decisions[0]?.decisionId : ''}
              legend={{ text: 'Which decision?', classes: 'govuk-fieldset__legend--m' }}
              items={decisions.map(({ decisionId, lot, reason, until }) => ({
                value: decisionId,
                text: lot ?? 'The decision on your interest',
                hint: `${reason} (until the end of ${formatDate(until)})`,
              }))}
            />
            <TextareaField
              form={form}
              name="grounds"
              label="What do you think went wrong?"
              hint="For example scores that do not go with the published criteria. The prime reads it, and a steward if it goes there"
              rows={6}
            />
            <Button preventDoubleClick>Ask for a review</Button>
          </PageForm>
        </>
      )}
    </>
  );
}
