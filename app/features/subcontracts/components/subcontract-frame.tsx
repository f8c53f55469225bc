import type { ReactNode } from 'react';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { SubcontractHead } from '../read-subcontract.server.ts';

type Props = {
  head: SubcontractHead;
  heading: string;
  form?: FormState;
  back?: { href: string; text: string };
  children: ReactNode;
};

/** A page on one thing in a sub-contract. */
export function SubcontractFrame({ head, heading, form, back, children }: Props) {
  const { subcontractId, title, primeName, providerName } = head;
  const { href, text } = back ?? { href: paths.subcontract(subcontractId), text: 'Back to the sub-contract' };
  return (
    <>
      <BackLink href={href} text={text} />
      {form && <FormErrorSummary form={form} />}
      <span className="govuk-caption-l">
        {title}: {primeName} and {providerName}
      </span>
      <h1 className="govuk-heading-l">{heading}</h1>
      {children}
    </>
  );
}

/** The version that a form was read in, so that nobody changes what they have not seen. */
export function VersionField({ version }: { version: number }) {
  return <input type="hidden" name="version" value={version} />;
}
