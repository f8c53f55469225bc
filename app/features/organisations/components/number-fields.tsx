import { paths } from '#app/paths.ts';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadiosField, SelectField, TextField } from '#app/ui/form-fields.tsx';
import { type FormState, fieldError, fieldValue } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { TakenNumber } from '../find-taken-numbers.server.ts';
import { numberFields } from '../registration-answers.ts';
import type { Option } from '../registration-options.server.ts';
import type { RegisterQuestion } from '../schema.ts';

type NumberFieldsProps = {
  form: FormState;
  registers: Option[];
  taken: readonly TakenNumber[];
  questions: readonly RegisterQuestion[];
};

/** The registration numbers; the register is asked for only where a number does not say it by itself. */
export function NumberFields({ form, registers, taken, questions }: NumberFieldsProps) {
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
          <WhichRegister
            form={form}
            each={each}
            registers={registers}
            question={questions.find(({ field }) => field === `register_${each}`)}
            isTaken={taken.some(({ field }) => field === `number_${each}`)}
          />
        </div>
      ))}
    </Fieldset>
  );
}

type WhichRegisterProps = {
  form: FormState;
  each: number;
  registers: Option[];
  question: RegisterQuestion | undefined;
  isTaken: boolean;
};

function WhichRegister({ form, each, registers, question, isTaken }: WhichRegisterProps) {
  const name = `register_${each}`;
  if (question) return <ChooseRegister form={form} question={question} registers={registers} />;
  if (fieldError(form, `number_${each}`) && !isTaken) {
    return (
      <SelectField
        form={form}
        name={name}
        label={`Register of number ${each}`}
        items={[{ value: '', text: 'Choose a register' }, ...registers.map(({ value, text }) => ({ value, text }))]}
      />
    );
  }
  // What was answered before goes with the form, so that another mistake does not bring the question back.
  const answered = fieldValue(form, name);
  return answered ? <input type="hidden" name={name} value={answered} /> : null;
}

function ChooseRegister(props: { form: FormState; question: RegisterQuestion; registers: Option[] }) {
  const { form, question, registers } = props;
  return (
    <RadiosField
      form={form}
      name={question.field}
      legend={`Which register is ${question.number} from?`}
      hint="If it is from another one, leave the number out here and add it after you have registered"
      items={question.registers.map(({ scheme, value, answer }) => ({
        value: answer,
        text: registers.find((register) => register.value === scheme)?.text ?? scheme,
        hint: value === question.number ? undefined : `It writes the number as ${value}`,
      }))}
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
