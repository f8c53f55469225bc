import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import {
  CheckboxesField,
  FormErrorSummary,
  NumberField,
  RadiosField,
  SelectField,
  TextareaField,
  TextField,
} from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { RuleItem } from '../domain.ts';
import type { ItemChoices } from '../item-choices.ts';
import { cadenceWords, partyWords, severityWords, testWords } from '../words.ts';

type Props = {
  code: string;
  title: string;
  item: RuleItem | null;
  kindLabels: Record<string, string>;
  codes: ItemChoices;
  form: FormState;
};

const choices = (codes: readonly string[], words: Readonly<Record<string, string>>) =>
  codes.map((value) => ({ value, text: words[value] ?? value }));
const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];
const yes = (value: boolean | undefined, otherwise: boolean) => ((value ?? otherwise) ? 'yes' : 'no');

/** A steward edits an item of a draft, or adds one. */
export function ItemFormPage({ code, title, item, kindLabels, codes, form }: Props) {
  const breach = item?.breach_test;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.stewardshipRuleSet(code)} text="Back to the draft" />
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{title}</span>
          {item ? `Edit ${item.code}` : 'Add an item'}
        </h1>
        <PageForm>
          {!item && (
            <TextField
              form={form}
              name="code"
              label="Code"
              hint="It means this item for ever"
              classes="govuk-input--width-10"
            />
          )}
          <TextField form={form} name="heading" label="Heading" value={item?.heading} />
          <TextareaField form={form} name="text" label="What is promised" value={item?.text} rows={3} />
          <SelectField
            form={form}
            name="owed_by"
            label="Owed by"
            value={item?.owed_by ?? 'prime'}
            items={choices(codes.owers, partyWords)}
          />
          <SelectField
            form={form}
            name="owed_to"
            label="Owed to"
            value={item?.owed_to ?? 'partner'}
            items={choices(codes.owedParties, partyWords)}
          />
          <CheckboxesField
            form={form}
            name="cadence"
            legend="When is it answered?"
            values={item?.cadence}
            items={choices(codes.cadences, cadenceWords)}
          />
          <NumberField form={form} name="grace_days" label="Days of grace" value={item?.grace_days ?? 0} />
          <CheckboxesField
            form={form}
            name="evidence_kinds"
            legend="Kinds of evidence (optional)"
            values={item?.evidence_kinds}
            items={choices(Object.keys(kindLabels), kindLabels)}
          />
          <CheckboxesField
            form={form}
            name="attestors"
            legend="Who shows it?"
            values={item?.attestors}
            items={choices(codes.attesting, partyWords)}
          />
          <CheckboxesField
            form={form}
            name="counter_attestors"
            legend="Who confirms it? (optional)"
            values={item?.counter_attestors}
            items={choices(codes.counterAttesting, partyWords)}
          />
          <TextareaField form={form} name="breach" label="What counts as a breach?" value={breach?.words} rows={3} />
          <SelectField
            form={form}
            name="test"
            label="How is a breach found?"
            value={breach?.kind === 'computed' ? breach.test : 'none'}
            items={[{ value: 'none', text: 'By a person who looks' }, ...choices(codes.computedTests, testWords)]}
          />
          <RadiosField
            form={form}
            name="severity"
            legend="How severe is a breach?"
            value={item?.severity}
            items={choices(codes.severities, severityWords)}
          />
          <RadiosField
            form={form}
            name="mandatory"
            legend="Does it bind?"
            value={yes(item?.mandatory, true)}
            items={yesNo}
          />
          <RadiosField
            form={form}
            name="small_too"
            legend="Do organisations with fewer than 10 staff answer it?"
            value={yes(item?.small_too, true)}
            items={yesNo}
          />
          <TextField
            form={form}
            name="lineage"
            label="Answered together with (optional)"
            hint="Codes of items in any set, with commas"
            value={item?.lineage.join(', ')}
          />
          <RadiosField
            form={form}
            name="verify"
            legend="Is it still to be checked against its source?"
            value={yes(item?.verify, false)}
            items={yesNo}
          />
          <Button preventDoubleClick>Save</Button>
        </PageForm>
      </div>
    </div>
  );
}
