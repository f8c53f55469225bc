import { CheckboxesField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { OfferKind } from '../offer.ts';
import type { OfferInWords } from '../present-offer.ts';
import { offerFields } from '../rows-form.ts';
import { Quotes } from './quotes.tsx';

type OfferFieldsProps = {
  form: FormState;
  offer: OfferInWords;
  legends: Record<OfferKind, string>;
  /** What to say of a place that the text does not name. */
  standIn: string;
};

const order: readonly OfferKind[] = ['service', 'customer_group', 'specialism', 'place', 'way'];

/** Everything that a text proposes as boxes to leave ticked or to clear, each with the words that led to it. */
export function OfferFields({ form, offer, legends, standIn }: OfferFieldsProps) {
  return (
    <>
      <input type="hidden" name="text_hash" value={offer.textHash} />
      {order.map((kind) =>
        offer[kind].length === 0 ? null : (
          <CheckboxesField
            key={kind}
            form={form}
            name={offerFields[kind]}
            legend={{ text: legends[kind], classes: 'govuk-fieldset__legend--m' }}
            values={offer[kind].filter(({ isLikely }) => isLikely).map(({ key }) => key)}
            items={offer[kind].map((item) => ({
              value: item.key,
              text: item.label,
              hint: { text: item.passages.length > 0 ? <Quotes passages={item.passages} /> : standIn },
            }))}
          />
        ),
      )}
    </>
  );
}
