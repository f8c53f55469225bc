import { VersionField } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, NumberField, RadiosField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import { fieldError } from '#app/ui/form-state.ts';
import { routeWords } from '../words.ts';
import { type EmployerFormProps, EmployerFrame, noNames } from './employer-frame.tsx';

const said = (answer: boolean | null) => (answer === null ? '' : answer ? 'yes' : 'no');

/** An employer says whose staff are affected, what it envisages, and who represents them. */
export function RepresentativesPage({ employer, form }: EmployerFormProps) {
  const { answers } = employer;
  return (
    <EmployerFrame employer={employer} heading="Whom to inform" form={form}>
      <PageForm>
        <VersionField version={employer.version} />
        <RadiosField
          form={form}
          name="hasAffectedStaff"
          value={said(answers.hasAffectedStaff)}
          legend={{ text: 'Are any of your own staff affected by the transfer?', classes: 'govuk-fieldset__legend--m' }}
          hint="Whether they move, or stay and work differently. Without any you need to inform nobody"
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
        <RadiosField
          form={form}
          name="measuresEnvisaged"
          value={said(answers.measuresEnvisaged) || 'unknown'}
          legend={{ text: 'Do you envisage measures for them?', classes: 'govuk-fieldset__legend--m' }}
          hint="Anything you will do because of the transfer. If you do, you consult as well"
          items={[
            {
              value: 'yes',
              text: 'Yes',
              conditional: (
                <TextareaField
                  form={form}
                  name="measuresSummary"
                  value={answers.measuresSummary}
                  label="Which?"
                  hint={noNames}
                  rows={4}
                />
              ),
            },
            { value: 'no', text: 'No' },
            { value: 'unknown', text: 'Not known yet' },
          ]}
        />
        <RouteField employer={employer} form={form} />
        <Button preventDoubleClick>Save</Button>
      </PageForm>
    </EmployerFrame>
  );
}

function RouteField({ employer: { answers }, form }: EmployerFormProps) {
  return (
    <>
      <RadiosField
        form={form}
        name="route"
        value={answers.route ?? ''}
        legend={{ text: 'Who represents them?', classes: 'govuk-fieldset__legend--m' }}
        hint="A recognised union comes first. Without one: representatives that there are already, or ones elected for this"
        items={[
          {
            value: 'union',
            text: routeWords.union,
            conditional: (
              <TextField
                form={form}
                name="unionName"
                value={answers.unionName ?? ''}
                label="Which union?"
                hint={noNames}
              />
            ),
          },
          { value: 'existing', text: routeWords.existing },
          {
            value: 'elected',
            text: routeWords.elected,
            conditional: (
              <>
                <DateField
                  form={form}
                  name="electionCalledOn"
                  value={answers.electionCalledOn ?? undefined}
                  legend={{ text: 'When was the election called?', classes: 'govuk-fieldset__legend--s' }}
                />
                <DateField
                  form={form}
                  name="electionHeldOn"
                  value={answers.electionHeldOn ?? undefined}
                  legend={{ text: 'When was it held, or will be?', classes: 'govuk-fieldset__legend--s' }}
                />
              </>
            ),
          },
          {
            value: 'direct',
            text: routeWords.direct,
            hint: 'Small employers or small transfers only, and never in Northern Ireland. A test follows',
          },
        ]}
      />
      <NumberField
        form={form}
        name="representatives"
        value={answers.representatives ?? ''}
        label="How many representatives are there?"
        hint={
          fieldError(form, 'representatives') ? undefined : 'Leave empty for a union, or if you inform staff directly'
        }
      />
    </>
  );
}
