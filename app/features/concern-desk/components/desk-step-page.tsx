import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { type DeskStep, deskStepWords } from '../steps.ts';

type Props = {
  concernId: string;
  caption: string;
  step: DeskStep;
  stewards: { personId: string; name: string }[];
  form: FormState;
};

/** One step of a steward in a concern. */
export function DeskStepPage({ concernId, caption, step, stewards, form }: Props) {
  const { heading, text, button, choice, words } = deskStepWords[step];
  return (
    <>
      <BackLink href={paths.stewardshipConcern(concernId)} text="Back to the concern" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{caption}</span>
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body">{text}</p>
      <PageForm>
        {step === 'assign' && (
          <SelectField
            form={form}
            name="choice"
            label={{ text: choice?.legend ?? '' }}
            items={[
              { value: '', text: 'Choose' },
              ...stewards.map(({ personId, name }) => ({ value: personId, text: name })),
            ]}
          />
        )}
        {choice && step !== 'assign' && (
          <RadiosField
            form={form}
            name="choice"
            legend={{ text: choice.legend, classes: 'govuk-fieldset__legend--m' }}
            items={Object.entries(choice.options).map(([value, option]) => ({ value, text: option }))}
          />
        )}
        {words && (
          <TextareaField form={form} name="words" label={words.label} hint={words.hint || undefined} rows={6} />
        )}
        <Button id="step" preventDoubleClick>
          {button}
        </Button>
      </PageForm>
    </>
  );
}
