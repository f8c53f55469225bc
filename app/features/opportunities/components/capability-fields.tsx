import { SelectField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { RequirementCapability } from '#db/tables/opportunity.table.ts';
import type { Option } from '../options.ts';

type CapabilityFieldsProps = {
  form: FormState;
  capabilities: readonly Option[];
  levels: readonly Option[];
  asked: readonly RequirementCapability[];
};

/** A level for each of the capabilities; most rows need only a few of them. */
export function CapabilityFields({ form, capabilities, levels, asked }: CapabilityFieldsProps) {
  return capabilities.map(({ value: code, text }) => {
    const before = asked.find((capability) => capability.code === code);
    return (
      <fieldset key={code} className="govuk-fieldset govuk-!-margin-bottom-4">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{text}</legend>
        <SelectField
          form={form}
          name={`level_${code}`}
          label="Level"
          items={[{ value: '', text: 'Not asked for' }, ...levels]}
          value={before ? String(before.level) : ''}
        />
        <SelectField
          form={form}
          name={`importance_${code}`}
          label="How much it matters"
          items={[
            { value: 'essential', text: 'Essential' },
            { value: 'desirable', text: 'Desirable' },
          ]}
          value={before?.importance ?? 'essential'}
        />
      </fieldset>
    );
  });
}
