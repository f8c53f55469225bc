import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type ClosePageProps = { opportunityId: string; title: string; form: FormState };

/** Asks the chair why scoring ends before all have locked. */
export function ClosePage({ opportunityId, title, form }: ClosePageProps) {
  return (
    <>
      <BackLink href={paths.opportunityAssessments(opportunityId)} text="Back to your score sheets" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Close scoring</h1>
      <p className="govuk-body">
        Scores that are not locked will not count, and nobody can score any more. Each provider must have locked scores
        from at least one assessor. You cannot take this back.
      </p>
      <PageForm>
        <TextareaField
          form={form}
          name="reason"
          label="Reason"
          hint="It is kept with the scores. The assessors read it, and stewards after the decision"
          rows={3}
        />
        <Button variant="warning" preventDoubleClick>
          Close scoring
        </Button>
      </PageForm>
    </>
  );
}
