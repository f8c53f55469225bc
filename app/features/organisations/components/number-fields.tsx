import { paths } from '#app/paths.ts';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadiosField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import { type FormState, fieldError, fieldValue } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { TakenNumber } from '../find-taken-numbers.server.ts';
import { registersFor } from '../registration-numbers.ts';
import type { Option } from '../registration-options.server.ts';
import { numberFields } from '../schema.ts';

type NumberFieldsProps = { form: FormState; registers: Option[]; taken: readonly TakenNumber[] };

/** The registration numbers; the register is asked for only where a number does not say it by itself. */
export function NumberFields({ form, registers, taken }: NumberFieldsProps) {
  return (
    <Fieldset
      legend={{ text: 'Registration numbers (optional)', classes: 'govuk-fieldset__legend--m' }}
      describedBy="numbers-hint"
    >
      <p className="govuk-hint" id="numbers-hint">
        A company number, a charity number, or any other that you have. With one, a market steward can verify the
        organisation sooner. You can add more later.
      </p>
      {numberFields.map((each) => (
        <div key={each}>
          <TextField
            form={form}
            name={`number_${each}`}
            label={`Registration number ${each}`}
            classes="govuk-input--width-10"
            spellcheck={false}
          />
          <TakenOffer taken={taken.find(({ field }) => field === `number_${each}`)} />
          <RegisterQuestion form={form} each={each} registers={registers} />
        </div>
      ))}
    </Fieldset>
  );
}

function RegisterQuestion({ form, each, registers }: { form: FormState; each: number; registers: Option[] }) {
  const name = `register_${each}`;
  const number = fieldValue(form, `number_${each}`).trim();
  const fitting = number ? registersFor(number) : [];
  if (fitting.length > 1) {
    return (
      <RadiosField
        form={form}
        name={name}
        legend={`Which register is ${number} from?`}
        items={fitting.map(({ scheme, value }) => ({
          value: scheme,
          text: registers.find((register) => register.value === scheme)?.text ?? scheme,
          hint: value === number ? undefined : `It writes the number as ${value}`,
        }))}
      />
    );
  }
  if (fitting.length === 1 || !number || !fieldError(form, `number_${each}`)) return null;
  return (
    <SelectField
      form={form}
      name={name}
      label={`Register of ${number}`}
      items={[{ value: '', text: 'Choose a register' }, ...registers.map(({ value, text }) => ({ value, text }))]}
    />
  );
}

function TakenOffer({ taken }: { taken: TakenNumber | undefined }) {
  if (!taken || taken.way === 'ask') return null;
  return (
    <InsetText>
      {taken.way === 'join' ? (
        <a className="govuk-link" href={paths.organisationJoin(taken.organisationId)}>
          Ask to join the organisation that has this number
        </a>
      ) : (
        <a className="govuk-link" href={paths.organisationClaim(taken.organisationId)}>
          Claim the entry that has this number
        </a>
      )}
    </InsetText>
  );
}
