import { Details } from '#app/ui/details.tsx';
import { TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { OptionGroup } from '../options.ts';
import { GroupedCheckboxes } from './grouped-checkboxes.tsx';

type TitleFieldsProps = {
  form: FormState;
  draft: { title: string; summary: string; cpvCodes: readonly string[] };
  cpv: readonly OptionGroup[];
  summaryWords: number;
};

/** What the opportunity is called, what it is and, for those who search by them, its procurement codes. */
export function TitleFields({ form, draft, cpv, summaryWords }: TitleFieldsProps) {
  return (
    <>
      <TextField
        form={form}
        name="title"
        label="Title"
        hint="What a small provider would look for, such as “Debt advice for people on Restart in Hull”"
        value={draft.title}
      />
      <TextareaField
        form={form}
        name="summary"
        label="Summary"
        hint="What the work is, and why you need a partner for it"
        maxWords={summaryWords}
        value={draft.summary}
      />
      <Details summary="Add procurement codes (optional)" open={draft.cpvCodes.length > 0}>
        <GroupedCheckboxes
          form={form}
          name="cpv"
          legend="Common Procurement Vocabulary (CPV) codes"
          hint="Some providers search by them"
          groups={cpv}
          values={draft.cpvCodes}
        />
      </Details>
    </>
  );
}
