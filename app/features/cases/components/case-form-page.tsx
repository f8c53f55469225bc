import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type Props = {
  back: string;
  backText?: string;
  caption: string;
  heading: string;
  text?: ReactNode;
  button: string;
  form: FormState;
  children: ReactNode;
};

/** One step in a case. What is refused as a whole stands at the button. */
export function CaseFormPage({
  back,
  backText = 'Back to the case',
  caption,
  heading,
  text,
  button,
  form,
  children,
}: Props) {
  return (
    <>
      <BackLink href={back} text={backText} />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{caption}</span>
      <h1 className="govuk-heading-l">{heading}</h1>
      {text && <div className="govuk-body">{text}</div>}
      <PageForm>
        {children}
        <Button id="step" preventDoubleClick>
          {button}
        </Button>
      </PageForm>
    </>
  );
}
