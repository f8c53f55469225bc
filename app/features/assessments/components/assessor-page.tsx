import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type AssessorPageProps = { opportunityId: string; title: string; name: string; isChair: boolean; form: FormState };

/** Makes an assessor the chair, or takes them off. */
export function AssessorPage({ opportunityId, title, name, isChair, form }: AssessorPageProps) {
  return (
    <>
      <BackLink href={paths.opportunityAssessors(opportunityId)} text="Back to the assessors" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Change what {name} does</h1>
      <PageForm>
        <RadiosField
          form={form}
          name="change"
          legend="What is to change?"
          items={[
            !isChair && { value: 'chair', text: 'Make them the chair', hint: 'Whoever chairs now stays an assessor' },
            {
              value: 'take_off',
              text: 'Take them off',
              hint: 'Scores that they locked are kept and count. Scores that they did not lock do not count. The chair is told',
            },
          ]}
        />
        <Button preventDoubleClick>Change</Button>
      </PageForm>
    </>
  );
}
