import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

/** Asks whether to close an opportunity. */
export function ClosePage({ opportunityId, title, form }: { opportunityId: string; title: string; form: FormState }) {
  return (
    <>
      <BackLink href={paths.opportunityDecisions(opportunityId)} text="Back to the decisions" />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Close “{title}”</h1>
      <p className="govuk-body">
        It is then shown as decided. It can be closed only when everyone who answered has an outcome in each of its
        lots, and no reserve waits for an award that is not there. Awards in standstill take effect as they would have.
      </p>
      <PageForm>
        <Button id="close" preventDoubleClick>
          Close the opportunity
        </Button>
      </PageForm>
    </>
  );
}
