import { DateField, FileField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { evidenceChoices } from '../choices.ts';
import { acceptedEndings, fileHint } from '../file-check.ts';

type EvidenceFieldsProps = { form: FormState; capability: string; choices: ReturnType<typeof evidenceChoices> };

/** Asks what a piece of evidence is, where it can be seen and how long it counts. */
export function EvidenceFields({ form, capability, choices }: EvidenceFieldsProps) {
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label="Kind of evidence"
        items={[{ value: '', text: 'Select a kind' }, ...kindItems(choices.kinds)]}
      />
      <SelectField
        form={form}
        name="capability"
        value={capability}
        label="Capability that it supports"
        items={[{ value: '', text: 'The whole profile' }, ...choices.capabilities]}
      />
      <TextField form={form} name="title" label="Title" hint="For example, Annual accounts 2024 to 2025" />
      <FileField form={form} name="file" label="File" hint={fileHint} accept={acceptedEndings} />
      <TextField
        form={form}
        name="reference"
        label="Reference"
        hint="A web address or a number by which it can be looked up. You need a file, a reference or both. Anyone can read the reference."
      />
      <DateField
        form={form}
        name="valid_from"
        legend="Valid from (optional)"
        hint="The date on it. Accounts, results and references count for a time from this date."
      />
      <DateField form={form} name="expires_on" legend="Expires (optional)" hint="The last day on which it holds" />
    </>
  );
}

// The heading stands before each kind, because a select of the kit has no groups.
function kindItems(folds: EvidenceFieldsProps['choices']['kinds']) {
  return folds.flatMap(({ heading, items }) =>
    items.map(({ value, text }) => ({ value, text: `${heading}: ${text}` })),
  );
}
