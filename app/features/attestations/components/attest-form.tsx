import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { OwnItem } from '../read-own.server.ts';
import { claims } from '../status.ts';
import { claimWords, periodInWords } from '../words.ts';

/** Asks how far an item is met in a period, why, and what shows it. */
export function AttestForm({ item, form }: { item: OwnItem; form: FormState }) {
  const { attestation, periods, filed } = item;
  return (
    <PageForm>
      <h2 className="govuk-heading-m">{attestation ? 'Attest anew' : 'Attest'}</h2>
      <RadiosField
        form={form}
        name="period"
        value={periods[0]?.from}
        legend="For which period?"
        items={periods.map((period) => ({ value: period.from, text: periodInWords(period) }))}
      />
      <RadiosField
        form={form}
        name="claimed"
        value={attestation?.claimed}
        legend="How far do you meet it?"
        items={claims.map((claim) => ({ value: claim, text: claimWords[claim] }))}
      />
      <TextareaField
        form={form}
        name="statement"
        value={attestation?.statement}
        label="How do you meet it, or why not?"
        hint="Everyone can read it. Leave out anything that identifies a customer"
        rows={5}
      />
      {filed.length > 0 && (
        <CheckboxesField
          form={form}
          name="evidence"
          values={filed.filter(({ isFiled }) => isFiled).map(({ id }) => id)}
          legend="Which evidence shows it? (optional)"
          items={filed.map(({ id, title }) => ({ value: id, text: title }))}
        />
      )}
      <p className="govuk-body">
        You sign this with your name for your organisation. What you said before is kept. Disagreement stands until its
        giver says otherwise, also when you attest anew.
      </p>
      <Button preventDoubleClick>Sign and attest</Button>
    </PageForm>
  );
}
