import { CaseFormPage } from '#app/features/cases/components/case-form-page.tsx';
import { severities, severityWords } from '#app/features/findings/severity.ts';
import { paths } from '#app/paths.ts';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { partyLabel, tupeStateWords } from '../../tupe/domain.ts';
import type { EscalationView } from '../escalate.server.ts';

/** A steward takes a transfer further: a case about one of its parties. */
export function EscalatePage({ escalation, form }: { escalation: EscalationView; form: FormState }) {
  const { title, state, choices } = escalation;
  return (
    <CaseFormPage
      back={paths.stewardshipTupe()}
      backText="Back to transfers of staff"
      caption={title}
      heading="Open a case about this transfer"
      text={`It stands at: ${tupeStateWords[state].toLowerCase()}. The case is opened at the level that the breach calls for; one that is open is raised. The organisation is told.`}
      button="Open the case"
      form={form}
    >
      <RadiosField
        form={form}
        name="partyId"
        legend={{ text: 'Whom is it about?', classes: 'govuk-fieldset__legend--m' }}
        items={choices.map((choice) => ({
          value: choice.id,
          text: partyLabel(choice),
          hint: choice.openCaseId ? 'A case about it is open already' : undefined,
        }))}
      />
      <RadiosField
        form={form}
        name="severity"
        legend={{ text: 'How grave is it?', classes: 'govuk-fieldset__legend--m' }}
        items={severities.map((value) => ({ value, text: severityWords[value] }))}
      />
      <TextareaField
        form={form}
        name="reason"
        label="The reason"
        hint="The organisation reads it. Do not name employees, or other organisations"
        rows={5}
      />
    </CaseFormPage>
  );
}
