import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import type { DeclarationHead } from '../../tupe/read-declaration.server.ts';

type Props = { head: DeclarationHead; transferOn: string | null; form: FormState };

/** The prime plans the day of the transfer, or moves it. */
export function MovePage({ head, transferOn, form }: Props) {
  const isFirst = transferOn === null;
  return (
    <DeclarationFrame
      head={head}
      heading={isFirst ? 'Plan the day of the transfer' : 'Move the day of the transfer'}
      form={form}
      back={{ href: paths.tupeDates(head.declarationId), text: 'Back to the dates' }}
    >
      <p className="govuk-body">
        {isFirst
          ? 'All dates are counted from it, and the other parties are told.'
          : `It is planned for ${formatDate(transferOn)}. All dates are counted anew, the plan until now is kept, and the other parties are told.`}
      </p>
      <PageForm>
        <DateField
          form={form}
          name="transferOn"
          legend="On which day are staff planned to transfer?"
          value={transferOn ?? undefined}
        />
        <TextareaField
          form={form}
          name="reason"
          label={isFirst ? 'Why this day? (optional)' : 'Why does it move?'}
          hint="All parties and the stewards read it. Do not name employees"
          rows={4}
        />
        <Button preventDoubleClick>{isFirst ? 'Plan the day' : 'Move the day'}</Button>
      </PageForm>
    </DeclarationFrame>
  );
}
