import { VersionField } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, NumberField, RadiosField } from '#app/ui/form-fields.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { type EmployerFormProps, EmployerFrame } from './employer-frame.tsx';

const said = (answer: boolean | null | undefined) =>
  answer === null || answer === undefined ? '' : answer ? 'yes' : 'no';
const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** The facts on which the direct route hangs. */
export function DirectPage({ employer, form }: EmployerFormProps) {
  const { direct } = employer;
  return (
    <EmployerFrame employer={employer} heading="Test for informing staff directly" form={form}>
      <InsetText>
        You have to show that these facts were so when your duty to inform began. They are kept with their day, and stay
        as they are once you have recorded that staff were informed.
      </InsetText>
      <PageForm>
        <VersionField version={employer.version} />
        <NumberField
          form={form}
          name="headcount"
          value={direct?.headcount ?? ''}
          label="How many people do you employ?"
          hint="All of them, not only those who are affected"
        />
        <DateField
          form={form}
          name="headcountOn"
          value={direct?.headcountOn}
          legend={{ text: 'On which day did you count?', classes: 'govuk-fieldset__legend--s' }}
        />
        <NumberField
          form={form}
          name="transferring"
          value={direct?.transferring ?? ''}
          label="How many people are to transfer?"
        />
        <RadiosField
          form={form}
          name="representativesExist"
          value={said(direct?.representativesExist)}
          legend={{
            text: 'Is there a recognised union, or are there representatives?',
            classes: 'govuk-fieldset__legend--s',
          }}
          items={yesNo}
        />
        <RadiosField
          form={form}
          name="representativesInvited"
          value={said(direct?.representativesInvited)}
          legend={{ text: 'Were staff invited to elect representatives?', classes: 'govuk-fieldset__legend--s' }}
          items={yesNo}
        />
        <Button preventDoubleClick>Test</Button>
      </PageForm>
    </EmployerFrame>
  );
}
