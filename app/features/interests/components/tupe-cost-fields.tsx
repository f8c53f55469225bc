import { formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { MoneyField, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { InterestPage } from '../interest-page.server.ts';
import { mostBasisWords, tupeFields } from '../tupe-answer.ts';

type Fields = { page: InterestPage; form: FormState; lotId: string; title: string | null };

/** For a provider that states a price: whether staff who would transfer are in it. Nothing more where they are not. */
export function TupeCostFields({ page, form, lotId, title }: Fields) {
  const names = tupeFields(lotId);
  const of = (name: string) => {
    const value = page.values[name];
    return typeof value === 'string' ? value : '';
  };
  return (
    <RadiosField
      form={form}
      name={names.included}
      value={of(names.included)}
      legend={
        title === null
          ? 'Does your price include what staff who would transfer to you cost?'
          : `Does your price for “${title}” include what staff who would transfer to you cost?`
      }
      hint={
        page.filledLotId === lotId
          ? 'The amount of your estimate is filled in. It is not kept until you save or send'
          : 'Only if you state a price'
      }
      items={[
        {
          value: 'yes',
          text: 'Yes',
          conditional: (
            <>
              <MoneyField form={form} name={names.amount} value={of(names.amount)} label="How much of it?" />
              <TextareaField
                form={form}
                name={names.basis}
                value={of(names.basis)}
                label="How do you come to it?"
                hint="Such as: four posts for 18 months, with on-costs. Name no employee"
                rows={2}
                maxWords={mostBasisWords}
              />
            </>
          ),
        },
        { value: 'no', text: 'No', hint: 'The prime then adds the same amount as for everybody' },
      ]}
    />
  );
}

/** What everybody reckons with, and a helper for one's own figure. */
export function TupeAssumption({ tupe }: { tupe: NonNullable<InterestPage['tupe']> }) {
  const { declarationId, assumption } = tupe;
  return (
    <p className="govuk-body">
      <Abbr short="TUPE" long="Transfer of Undertakings (Protection of Employment) Regulations 2006" explain /> may
      apply: staff who do this work now may come over to you.{' '}
      {assumption
        ? `Prices are compared on one assumption for all: staff who transfer cost ${formatMoney(assumption.amountPence)}. ${assumption.basis} `
        : 'The prime has not said yet what it takes them to cost. '}
      {declarationId && (
        <>
          <a className="govuk-link" href={paths.tupeEstimate(declarationId)}>
            Estimate what they would cost
          </a>
          , from the figures of staff where there are some that you may open.
        </>
      )}
    </p>
  );
}
