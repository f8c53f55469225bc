import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type QuestionPageProps = {
  form: FormState;
  back: string;
  /** Left out where a legend or label is the heading. */
  heading?: string;
  caption?: string;
  button?: string;
  upload?: boolean;
  children: ReactNode;
};

/** One question, or a few that belong together, with a button that saves the answer. */
export function QuestionPage({ form, back, heading, caption, button, upload, children }: QuestionPageProps) {
  return (
    <>
      <BackLink href={back} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FormErrorSummary form={form} />
          {caption && <span className="govuk-caption-l">{caption}</span>}
          {heading && <h1 className="govuk-heading-l">{heading}</h1>}
          <PageForm upload={upload}>
            {children}
            <Button preventDoubleClick>{button ?? 'Save and continue'}</Button>
          </PageForm>
        </div>
      </div>
    </>
  );
}
