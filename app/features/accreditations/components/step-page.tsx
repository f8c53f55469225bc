import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { Narrow } from '../../organisations/components/narrow.tsx';

type Props = {
  backHref: string;
  primeName: string;
  heading: string;
  text: ReactNode;
  button: string;
  form: FormState;
  children?: ReactNode;
};

/** One step in an accreditation, with its form. */
export function StepPage({ backHref, primeName, heading, text, button, form, children }: Props) {
  return (
    <>
      <BackLink href={backHref} text="Back to the accreditation" />
      <Narrow>
        <FormErrorSummary form={form} />
        <span className="govuk-caption-l">{primeName}</span>
        <h1 className="govuk-heading-l">{heading}</h1>
        <p className="govuk-body">{text}</p>
        <PageForm>
          {children}
          <Button id="step" preventDoubleClick>
            {button}
          </Button>
        </PageForm>
      </Narrow>
    </>
  );
}
