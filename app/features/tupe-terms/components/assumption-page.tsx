import { formatMoney, penceAsTyped } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { MoneyField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import type { Estimate } from '../estimate.ts';
import { estimateInWords } from '../estimate-words.ts';
import type { CostsView } from '../read-costs.server.ts';
import { amountField } from '../schema.ts';

type Props = { costs: CostsView; estimate: Estimate | null; form: FormState };

/** A prime sets the one amount on which all prices are compared. */
export function AssumptionPage({ costs, estimate, form }: Props) {
  const { head, current, lots, areAnswersOpen } = costs;
  const amount = estimate?.centralPence ?? current?.amountPence ?? null;
  const needsReason = current !== null || areAnswersOpen;
  return (
    <DeclarationFrame
      head={head}
      heading="Set what a transfer is taken to cost"
      form={form}
      back={{ href: paths.tupeCosts(head.declarationId), text: 'Back to costs' }}
    >
      <InsetText>
        It is the same for everybody who answers, and everybody reads it. Whoever prices the work is told.{' '}
        {areAnswersOpen
          ? 'Answers can be read by now: this is shown beside the amount.'
          : 'Set it before the answers are opened. A later change is a new version with its reason.'}
      </InsetText>
      {estimate && (
        <p className="govuk-body">
          Your estimate comes to {formatMoney(estimate.centralPence)}.{' '}
          <a className="govuk-link" href={paths.tupeEstimate(head.declarationId)}>
            Start another
          </a>
        </p>
      )}
      <PageForm>
        {lots.length === 0 ? (
          <MoneyField
            form={form}
            name="amount"
            value={penceAsTyped(amount)}
            label="What staff who transfer are taken to cost"
            hint="For the whole term, without VAT"
          />
        ) : (
          lots.map(({ id, title }) => (
            <MoneyField
              key={id}
              form={form}
              name={amountField(id)}
              value={penceAsTyped(current?.lots[id] ?? null)}
              label={`What they are taken to cost in “${title}”`}
              hint="For the whole term, without VAT"
            />
          ))
        )}
        <TextareaField
          form={form}
          name="basis"
          value={estimate ? estimateInWords(estimate) : (current?.basis ?? '')}
          label="How do you come to it?"
          hint="Everybody who may answer reads this. Name no employee"
          rows={4}
        />
        {needsReason && (
          <TextareaField
            form={form}
            name="reason"
            label={current ? 'Why is it changed?' : 'Why is it set only now?'}
            hint="It is shown beside the amount"
            rows={3}
          />
        )}
        <Button preventDoubleClick>Set the amount</Button>
      </PageForm>
    </DeclarationFrame>
  );
}
