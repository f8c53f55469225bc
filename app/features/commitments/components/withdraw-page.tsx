import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { requiredSets } from '../domain.ts';

/** An owner takes back what its organisation accepted. */
export function WithdrawPage({ code, title, form }: { code: string; title: string; form: FormState }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.commitment(code)} />
        <FormErrorSummary form={form} />
        <h1 id="withdraw" className="govuk-heading-l">
          <span className="govuk-caption-l">{title}</span>Take it back
        </h1>
        <p className="govuk-body">
          It stops counting at once, and everyone can see that.{' '}
          {code === requiredSets.prime &&
            'Your organisation cannot publish an opportunity or a change of one until an owner accepts again.'}
        </p>
        <PageForm>
          <Button variant="warning" preventDoubleClick>
            Take it back
          </Button>
        </PageForm>
      </div>
    </div>
  );
}
