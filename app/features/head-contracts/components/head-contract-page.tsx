import type { ComponentProps } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import { HeadContractFields } from './head-contract-fields.tsx';

type HeadContractPageProps = ComponentProps<typeof HeadContractFields> & {
  heading: string;
  backHref: string;
  /** Where another programme is chosen. */
  changeHref: string;
};

/** Adds or changes a head contract. */
export function HeadContractPage({ heading, backHref, changeHref, ...fields }: HeadContractPageProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={backHref} />
        <FormErrorSummary form={fields.form} />
        <h1 className="govuk-heading-l">{heading}</h1>
        <p className="govuk-body">
          Programme: {fields.options.programme.label}{' '}
          <a className="govuk-link" href={changeHref}>
            Change<span className="govuk-visually-hidden"> programme</span>
          </a>
        </p>
        <PageForm>
          <HeadContractFields {...fields} />
          <Button preventDoubleClick>Save head contract</Button>
        </PageForm>
      </div>
    </div>
  );
}
