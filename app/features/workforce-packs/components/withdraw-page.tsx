import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type Props = { declarationId: string; packId: string; title: string; form: FormState };

/** A giver takes figures back. */
export function WithdrawPage({ declarationId, packId, title, form }: Props) {
  const back = { href: paths.tupeWorkforcePack(declarationId, packId), text: 'Back to the figures' };
  return (
    <DeclarationFrame head={{ declarationId, title }} heading="Withdraw these figures" form={form} back={back}>
      <p className="govuk-body">Nobody can open them any more. Those who signed for them are told your reason.</p>
      <PageForm>
        <TextareaField
          form={form}
          name="reason"
          label="Why do you withdraw them?"
          hint="Do not write anything that says who an employee is"
          rows={4}
        />
        <Button variant="warning" preventDoubleClick>
          Withdraw the figures
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}
