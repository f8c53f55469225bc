import { CaseFormPage } from '#app/features/cases/components/case-form-page.tsx';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type Undeclared = { kind: 'subcontract' | 'opportunity'; title: string; primeName: string; since: string };

/** A steward asks a prime about what it has not declared. */
export function AskUndeclaredPage({ undeclared, form }: { undeclared: Undeclared; form: FormState }) {
  const { kind, title, primeName, since } = undeclared;
  const what = kind === 'subcontract' ? 'sub-contract' : 'opportunity';
  const day = `${kind === 'subcontract' ? 'signed' : 'published'} on ${formatDate(since)}`;
  return (
    <CaseFormPage
      back={paths.stewardshipTupe({ show: 'undeclared' })}
      backText="Back to what is undeclared"
      caption={title}
      heading={`Ask ${primeName} about it`}
      text="It is asked in the case about it that is open, or in one that is opened for this as an informal query. It has 10 working days to answer."
      button="Ask"
      form={form}
    >
      <TextareaField
        form={form}
        name="words"
        value={`Nobody has said whether staff transfer (TUPE) with the ${what} “${title}”, ${day}. Please declare your position on its page, or answer here why you have not.`}
        label="What you ask"
        hint="The organisation reads it. Do not name employees, or other organisations"
        rows={5}
      />
    </CaseFormPage>
  );
}
