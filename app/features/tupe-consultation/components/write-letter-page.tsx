import { DeclarationFrame, VersionField } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { RadiosField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { measureKinds, measureWords } from '../measures.ts';
import type { DraftView } from '../read-letters.server.ts';
import { noNames } from './employer-frame.tsx';

/** An incoming provider writes which measures it envisages. */
export function WriteLetterPage({ draft, form }: { draft: DraftView; form: FormState }) {
  const { head, name, version, revision, content, isBegun } = draft;
  const back = { href: paths.tupeMeasures(head.declarationId), text: 'Back to the measures letters' };
  return (
    <DeclarationFrame head={head} heading={`Measures letter of ${name}, version ${version}`} form={form} back={back}>
      <p className="govuk-body">
        You see the letter before you send it, and can download it to edit it further. {noNames}.
      </p>
      <PageForm>
        <VersionField version={revision} />
        <TextareaField form={form} name="opening" value={content.opening} label="How the letter begins" rows={5} />
        <RadiosField
          form={form}
          name="envisaged"
          value={isBegun ? (content.envisaged ? 'yes' : 'no') : ''}
          legend={{
            text: 'Do you envisage measures for the staff who come to you?',
            classes: 'govuk-fieldset__legend--m',
          }}
          items={[
            { value: 'yes', text: 'Yes', hint: 'Say below which. Leave empty what stays as it is' },
            { value: 'no', text: 'No', hint: 'The letter says so' },
          ]}
        />
        {measureKinds.map((kind) => (
          <TextareaField
            key={kind}
            form={form}
            name={kind}
            value={content.measures[kind] ?? ''}
            label={measureWords[kind].heading}
            hint={measureWords[kind].hint}
            rows={3}
          />
        ))}
        <TextareaField form={form} name="closing" value={content.closing} label="How the letter ends" rows={3} />
        <TextField
          form={form}
          name="signedBy"
          value={content.signedBy}
          label="Role of who signs"
          hint="For example “Head of people”, not a name"
        />
        <Button preventDoubleClick>Save and read it</Button>
      </PageForm>
    </DeclarationFrame>
  );
}
