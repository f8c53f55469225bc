import type { ReactNode } from 'react';
import type { Words } from '#app/ui/base.ts';
import type { Choice } from '#app/ui/choice.tsx';
import type { LegendOptions } from '#app/ui/fieldset.tsx';
import { FoldedCheckboxes } from '#app/ui/folded-checkboxes.tsx';
import { CheckboxesField, NumberField, RadiosField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { placeFormValues } from '../place-fields.ts';
import type { PlaceOptions } from '../place-options.ts';
import type { PlaceRule } from '../place-rule.ts';

export type PlacePickerProps = {
  form: FormState;
  options: PlaceOptions;
  /** The choice made before, if any. */
  rule: PlaceRule | null;
  legend: Words<LegendOptions>;
  hint?: ReactNode;
};

/** Asks for places in whichever way suits: everywhere, by nation, by region, by district, or around a postcode. */
export function PlacePicker({ form, options, rule, legend, hint }: PlacePickerProps) {
  const filled = form.values.place_kind === undefined ? placeFormValues(rule) : {};
  const shown: FormState = { ...form, values: { ...filled, ...form.values } };
  return (
    <RadiosField
      form={shown}
      name="place_kind"
      legend={legend}
      hint={hint ? { text: hint } : undefined}
      items={waysToChoose(shown, options)}
    />
  );
}

function waysToChoose(form: FormState, { nations, regions, groups }: PlaceOptions): Choice[] {
  return [
    { value: 'everywhere', text: 'The whole of the United Kingdom' },
    {
      value: 'nations',
      text: 'Nations',
      conditional: <PlaceBoxes form={form} name="place_nations" legend="Which nations?" places={nations} />,
    },
    {
      value: 'regions',
      text: 'Regions',
      hint: 'Such as North West, or Wales',
      conditional: <PlaceBoxes form={form} name="place_regions" legend="Which regions?" places={regions} />,
    },
    {
      value: 'districts',
      text: 'Council districts',
      hint: 'Pick them one by one',
      conditional: (
        <FoldedCheckboxes
          form={form}
          name="place_districts"
          legend="Which districts?"
          folds={groups.map(({ code, name, districts }) => ({
            key: code,
            heading: name,
            items: districts.map((district) => ({ value: district.code, text: district.name })),
          }))}
        />
      ),
    },
    {
      value: 'radius',
      text: 'A distance around a postcode',
      hint: 'We turn it into a list of districts, for you to check',
      conditional: <Radius form={form} />,
    },
  ];
}

type PlaceBoxesProps = { form: FormState; name: string; legend: string; places: PlaceOptions['nations'] };

function PlaceBoxes({ form, name, legend, places }: PlaceBoxesProps) {
  return (
    <CheckboxesField
      form={form}
      name={name}
      legend={legend}
      classes="govuk-checkboxes--small"
      items={places.map((place) => ({ value: place.code, text: place.name }))}
    />
  );
}

function Radius({ form }: { form: FormState }) {
  return (
    <>
      <TextField
        form={form}
        name="place_outcode"
        label="Postcode district"
        hint="The first half of a postcode, like HU5"
        classes="govuk-input--width-5"
        spellcheck={false}
      />
      <NumberField
        form={form}
        name="place_miles"
        label="How far from there"
        suffix="miles"
        classes="govuk-input--width-3"
      />
    </>
  );
}
