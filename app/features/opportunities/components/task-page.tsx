import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type TaskPageProps = {
  form: FormState;
  opportunityId: string;
  heading: string;
  /** What stands between the heading and the questions. */
  intro?: ReactNode;
  /** Where Back leads; the task list unless given. */
  backHref?: string;
  submitText?: string;
  /** What stands below the button, and is no part of the form. */
  after?: ReactNode;
  children: ReactNode;
};

/** One question, or a few that belong together, of posting an opportunity. */
export function TaskPage({
  form,
  opportunityId,
  heading,
  intro,
  backHref,
  submitText,
  after,
  children,
}: TaskPageProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={backHref ?? paths.opportunityEdit(opportunityId)} />
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">{heading}</h1>
        {intro}
        <PageForm>
          {children}
          <Button preventDoubleClick>{submitText ?? 'Save and continue'}</Button>
        </PageForm>
        {after}
      </div>
    </div>
  );
}
