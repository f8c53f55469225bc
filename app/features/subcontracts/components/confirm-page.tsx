import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { SubcontractView } from '../read-subcontract.server.ts';
import { PromisedTable } from './promised-table.tsx';
import { SignatureFacts } from './signature-facts.tsx';
import { SubcontractFrame, VersionField } from './subcontract-frame.tsx';

/** A provider confirms that it signed, or says what is wrong. */
export function ConfirmPage({ subcontract, form }: { subcontract: SubcontractView; form: FormState }) {
  return (
    <SubcontractFrame head={subcontract} heading="Did you sign this?" form={form}>
      <SignatureFacts subcontract={subcontract} />
      <PromisedTable subcontract={subcontract} />
      <PageForm>
        <VersionField version={subcontract.version} />
        <RadiosField
          form={form}
          name="answer"
          legend="Your answer"
          items={[
            { value: 'confirm', text: 'Yes, we signed it on these terms', hint: 'They then change only if you agree' },
            {
              value: 'dispute',
              text: 'No, something is wrong',
              hint: 'It stands as not signed until that is put right',
            },
          ]}
        />
        <TextareaField
          form={form}
          name="reason"
          label="What is wrong?"
          hint="Only where you choose no. Your prime reads it"
          rows={4}
        />
        <Button id="step" preventDoubleClick>
          Send your answer
        </Button>
      </PageForm>
    </SubcontractFrame>
  );
}
