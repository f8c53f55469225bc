import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, DateField, FileField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { WarningText } from '#app/ui/warning-text.tsx';
import { informationEndings, informationFileHint } from '../information-kind.ts';
import type { GivingView } from '../read-giving.server.ts';
import { vaultNotSetUp } from '../words.ts';
import { backToInformation } from './back-to-information.ts';
import { FactsFields } from './facts-fields.tsx';

type Props = { view: GivingView; form: FormState };

/** An outgoing provider gives a file through the vault. */
export function GivePage({ view, form }: Props) {
  return (
    <DeclarationFrame
      head={view}
      heading={headingOf(view, 'Give employee information')}
      form={form}
      back={backToInformation(view)}
    >
      {view.isVaultSetUp ? <GiveForm view={view} form={form} /> : <NotSetUp declarationId={view.declarationId} />}
    </DeclarationFrame>
  );
}

const headingOf = ({ kind }: GivingView, initial: string) =>
  kind === 'update' ? 'Bring employee information up to date' : initial;

function NotSetUp({ declarationId }: { declarationId: string }) {
  return (
    <>
      <WarningText>{vaultNotSetUp}.</WarningText>
      <Button href={paths.employeeInformation(declarationId, 'elsewhere')}>Record what you handed over</Button>
    </>
  );
}

function GiveForm({ view, form }: Props) {
  return (
    <PageForm upload>
      <FileField form={form} name="file" label="File" hint={informationFileHint} accept={informationEndings} />
      <p className="govuk-body">
        The file is sealed before it is stored, with its name. Nobody at this market reads it, and stewards cannot open
        it.
      </p>
      <FactsFields form={form} isLate={view.isLate} deleteOn={view.deleteOn} />
      <WarningText>
        Facts about health, trade union membership, ethnic origin, religion or sexual life are no part of this
        information, save where a claim is about them. Take them out before you give the file.
      </WarningText>
      <CheckboxesField
        form={form}
        name="special_category"
        items={[{ value: 'checked', text: 'I have checked that it holds no such facts, save in claims' }]}
      />
      <Button preventDoubleClick>Seal and give it</Button>
    </PageForm>
  );
}

/** An outgoing provider records what it handed over another way. */
export function ElsewherePage({ view, form }: Props) {
  return (
    <DeclarationFrame
      head={view}
      heading={headingOf(view, 'Record what you handed over elsewhere')}
      form={form}
      back={backToInformation(view)}
    >
      <p className="govuk-body">
        The file stays with you. What is kept here is when and how it was handed over, and its SHA-256: a number that
        tells this file from every other one. The receiver compares it with what it has.
      </p>
      <PageForm upload>
        <DateField form={form} name="given_on" legend="Handed over on" />
        <TextareaField
          form={form}
          name="delivery"
          label="How it was handed over"
          hint="For example, by the data room of our solicitors. Leave out names of people"
          rows={3}
        />
        <FileField
          form={form}
          name="file"
          label="The file, to reckon its SHA-256 (optional)"
          hint="Up to 10MB. It is read once and not kept"
        />
        <TextField
          form={form}
          name="sha256"
          label="SHA-256"
          hint="64 characters, where you have it already"
          spellcheck={false}
        />
        <FactsFields form={form} isLate={view.isLate} deleteOn={view.deleteOn} />
        <Button preventDoubleClick>Record it</Button>
      </PageForm>
    </DeclarationFrame>
  );
}
