import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import type { DeclarationHead } from '../../tupe/read-declaration.server.ts';
import type { ShownMilestone } from '../read-dates.server.ts';
import { tickRefusals } from '../words.ts';

type Props = { head: DeclarationHead; milestone: ShownMilestone; form: FormState };

/** Whoever owes a date says that it is done. */
export function TickPage({ head, milestone, form }: Props) {
  const { heading, words, due, doneOn, doneWords, isTicked, mayTick } = milestone;
  return (
    <DeclarationFrame
      head={head}
      heading={heading}
      form={form}
      back={{ href: paths.tupeDates(head.declarationId), text: 'Back to the dates' }}
    >
      <p className="govuk-body">{words}</p>
      <p className="govuk-body">It is planned for {formatDate(due)}.</p>
      {mayTick ? (
        <>
          <PageForm>
            <input type="hidden" name="intent" value="tick" />
            <DateField form={form} name="doneOn" legend="When was it done?" value={doneOn ?? undefined} />
            <TextareaField
              form={form}
              name="words"
              label="What was done? (optional)"
              hint="All parties and the stewards read it. Do not name employees"
              rows={3}
              value={doneWords}
            />
            <Button preventDoubleClick>Save</Button>
          </PageForm>
          {doneOn !== null && (
            <PageForm>
              <input type="hidden" name="intent" value="untick" />
              <Button variant="secondary" preventDoubleClick>
                Take back that it is done
              </Button>
            </PageForm>
          )}
        </>
      ) : (
        <InsetText>{isTicked ? tickRefusals.not_yours : tickRefusals.derived}.</InsetText>
      )}
    </DeclarationFrame>
  );
}
