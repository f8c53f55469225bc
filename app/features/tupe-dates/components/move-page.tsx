import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import type { DeclarationHead } from '../../tupe/read-declaration.server.ts';
import type { MovePreview } from '../preview-move.server.ts';
import { MovePreviewTable } from './move-preview-table.tsx';

type Preview = Extract<MovePreview, { ok: true }>;
type Props = { head: DeclarationHead; transferOn: string | null; preview: Preview | null; form: FormState };

/** The prime plans the day of the transfer, or moves it, once it has seen what that changes. */
export function MovePage({ head, transferOn, preview, form }: Props) {
  const isFirst = transferOn === null;
  const isDayWrong = form.errors.some(({ field }) => field.startsWith('transferOn'));
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
      {preview && !isDayWrong ? (
        <Confirmation head={head} isFirst={isFirst} preview={preview} form={form} />
      ) : (
        <form method="get" noValidate>
          <DateField
            form={form}
            name="transferOn"
            legend="On which day are staff planned to transfer?"
            hint="Nothing is saved yet: you see first what it changes"
            value={transferOn ?? undefined}
          />
          <Button>Check what changes</Button>
        </form>
      )}
    </DeclarationFrame>
  );
}

type ConfirmationProps = { head: DeclarationHead; isFirst: boolean; preview: Preview; form: FormState };

function Confirmation({ head, isFirst, preview, form }: ConfirmationProps) {
  const [year, month, day] = preview.to.split('-');
  return (
    <>
      <MovePreviewTable preview={preview} isFirst={isFirst} />
      <PageForm>
        <input type="hidden" name="transferOn-day" value={day} />
        <input type="hidden" name="transferOn-month" value={month} />
        <input type="hidden" name="transferOn-year" value={year} />
        <TextareaField
          form={form}
          name="reason"
          label={isFirst ? 'Why this day? (optional)' : 'Why does it move?'}
          hint="All parties and the stewards read it. Do not name employees"
          rows={4}
        />
        <div className="govuk-button-group">
          <Button preventDoubleClick>{isFirst ? 'Plan the day' : 'Move the day'}</Button>
          <a className="govuk-link" href={paths.tupeDatesMove(head.declarationId)}>
            Choose another day
          </a>
        </div>
      </PageForm>
    </>
  );
}
