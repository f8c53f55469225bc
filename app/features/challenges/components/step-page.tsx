import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type Props = {
  challengeId: string;
  title: string;
  heading: string;
  text: string;
  button: string;
  form: FormState;
  children?: ReactNode;
};

/** One step of a provider in its challenge. */
export function StepPage({ challengeId, title, heading, text, button, form, children }: Props) {
  return (
    <>
      <BackLink href={paths.challenge(challengeId)} text="Back to the review" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body">{text}</p>
      <PageForm>
        {children}
        <Button id="step" preventDoubleClick>
          {button}
        </Button>
      </PageForm>
    </>
  );
}
