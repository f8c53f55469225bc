import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { DeclarationHead } from '../read-declaration.server.ts';
import { DeclarationFrame } from './declaration-frame.tsx';

export type Signed = { by: string; at: string; reason: string };
type Props = { head: DeclarationHead; signed: Signed; form: FormState };

/** The second signature, that TUPE does not apply. */
export function CounterSignPage({ head, signed, form }: Props) {
  return (
    <DeclarationFrame head={head} heading="Do you sign that TUPE does not apply?" form={form}>
      <p className="govuk-body">
        {signed.by} signed this on {formatInstant(signed.at)}, for this reason:
      </p>
      <InsetText>{signed.reason}</InsetText>
      <WarningText>
        If you sign and it does apply after all, staff may be left without an employer. Take advice if you are not sure.
      </WarningText>
      <PageForm>
        <RadiosField
          form={form}
          name="answer"
          legend="Your answer"
          items={[
            { value: 'sign', text: 'I sign it for my organisation', hint: 'It then counts as not applying' },
            { value: 'refuse', text: 'I do not sign it', hint: 'The first signature is void, and it stays open' },
          ]}
        />
        <TextareaField
          form={form}
          name="words"
          label="Why not?"
          hint="Only where you do not sign. The prime reads it. Do not name any employee"
          rows={4}
        />
        <Button id="step" preventDoubleClick>
          Send your answer
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}
