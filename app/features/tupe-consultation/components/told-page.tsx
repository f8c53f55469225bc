import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, DateField, RadiosField, TextField } from '#app/ui/form-fields.tsx';
import { ways } from '../domain.ts';
import { wayWords } from '../words.ts';
import { type EmployerFormProps, EmployerFrame, noNames } from './employer-frame.tsx';

/** An employer records that representatives or staff were told something. */
export function ToldPage({ employer, form }: EmployerFormProps) {
  const { items, lettersToPassOn } = employer;
  return (
    <EmployerFrame employer={employer} heading="Record who was informed" form={form}>
      <p className="govuk-body">You can inform in several steps. Each is an entry of its own, and the items add up.</p>
      <PageForm>
        <TextField
          form={form}
          name="recipients"
          label="Who was informed?"
          hint={`For example “4 elected representatives”. ${noNames}`}
        />
        <RadiosField
          form={form}
          name="how"
          legend={{ text: 'How?', classes: 'govuk-fieldset__legend--s' }}
          items={ways.map((way) => ({ value: way, text: wayWords[way] }))}
        />
        <DateField form={form} name="informedOn" legend={{ text: 'When?', classes: 'govuk-fieldset__legend--s' }} />
        <CheckboxesField
          form={form}
          name="items"
          legend={{ text: 'What were they told?', classes: 'govuk-fieldset__legend--m' }}
          hint="Tick what was in it"
          items={items.map(({ item, words, source }) => ({ value: item, text: words, hint: source }))}
        />
        {lettersToPassOn.length > 0 && (
          <CheckboxesField
            form={form}
            name="letterIds"
            legend={{ text: 'Which measures letters did you pass on?', classes: 'govuk-fieldset__legend--m' }}
            items={lettersToPassOn.map(({ id, from, version, sentOn }) => ({
              value: id,
              text: `${from}, version ${version} of ${formatDate(sentOn)}`,
            }))}
          />
        )}
        <Button preventDoubleClick>Record it</Button>
      </PageForm>
    </EmployerFrame>
  );
}
