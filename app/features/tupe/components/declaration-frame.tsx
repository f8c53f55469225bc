import type { ReactNode } from 'react';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type Props = {
  head: { declarationId: string; title: string };
  heading: string;
  form?: FormState;
  back?: { href: string; text: string };
  children: ReactNode;
};

/** A page on one part of a declaration. */
export function DeclarationFrame({ head, heading, form, back, children }: Props) {
  const { href, text } = back ?? { href: paths.tupeDeclaration(head.declarationId), text: 'Back to the declaration' };
  return (
    <>
      <BackLink href={href} text={text} />
      {form && <FormErrorSummary form={form} />}
      <span className="govuk-caption-l">TUPE: {head.title}</span>
      <h1 className="govuk-heading-l">{heading}</h1>
      {children}
    </>
  );
}

/** The version that a form was read in, so that nobody changes what they have not seen. */
export function VersionField({ version }: { version: number }) {
  return <input type="hidden" name="version" value={version} />;
}
