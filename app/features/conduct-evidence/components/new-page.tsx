import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FoldedCheckboxes } from '#app/ui/folded-checkboxes.tsx';
import { DateField, FileField, FormErrorSummary, RadiosField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { acceptedEndings, fileHint } from '../../profiles/file-check.ts';
import type { EvidenceChoices } from '../read-piece.server.ts';

type Props = { choices: EvidenceChoices; item: string; form: FormState };

/** Asks what a piece of evidence is, from when it counts, and what it answers. */
export function NewEvidencePage({ choices, item, form }: Props) {
  return (
    <>
      <BackLink href={paths.conductEvidence()} text="Back to your evidence" />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">File evidence</h1>
      <PageForm upload>
        <SelectField
          form={form}
          name="kind"
          label="Kind of evidence"
          items={[{ value: '', text: 'Select a kind' }, ...choices.kinds]}
        />
        <TextField form={form} name="title" label="Title" hint="For example, Partner forum, notes of March 2026" />
        <FileField form={form} name="file" label="File" hint={fileHint} accept={acceptedEndings} />
        <TextField
          form={form}
          name="reference"
          label="Reference"
          hint="A web address or a number by which it can be looked up. You need a file, a reference or both."
        />
        <DateField form={form} name="valid_from" legend="Valid from" hint="The date on it" />
        <DateField
          form={form}
          name="expires_on"
          legend="Expires (optional)"
          hint="The last day on which it counts. Left empty, it counts for as long as its kind does"
        />
        <RadiosField
          form={form}
          name="is_public"
          legend="Who may read it?"
          items={[
            {
              value: 'no',
              text: 'Those who validate what we attest, and stewards',
              hint: 'Everyone reads its kind and dates',
            },
            { value: 'yes', text: 'Everyone' },
          ]}
        />
        <FoldedCheckboxes
          form={form}
          name="items"
          folds={choices.folds}
          values={item ? [item] : []}
          firstOpen
          legend="Which items does it answer?"
          hint="Choose where it fits best. What items share across rule sets is then found by itself"
        />
        <Button preventDoubleClick>File it</Button>
      </PageForm>
    </>
  );
}
