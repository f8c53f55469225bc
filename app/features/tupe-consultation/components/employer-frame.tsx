import type { ReactNode } from 'react';
import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { paths } from '#app/paths.ts';
import type { FormState } from '#app/ui/form-state.ts';
import type { EmployerView } from '../read-employer.server.ts';

type Props = { employer: EmployerView; heading: string; form: FormState; children: ReactNode };

/** A form in the record of one employer. */
export function EmployerFrame({ employer: { head, partyId, name }, heading, form, children }: Props) {
  const back = { href: paths.tupeEmployer(head.declarationId, partyId), text: `Back to ${name}` };
  return (
    <DeclarationFrame head={head} heading={heading} form={form} back={back}>
      {children}
    </DeclarationFrame>
  );
}

/** Every page of an employer takes these. */
export type EmployerFormProps = { employer: EmployerView; form: FormState };

export const noNames = 'Do not name anybody: write numbers and roles';
