import { VersionField } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import { entryKinds } from '../domain.ts';
import { entryWords } from '../words.ts';
import { type EmployerFormProps, EmployerFrame, noNames } from './employer-frame.tsx';

/** An employer adds to its log of consultation. */
export function LogPage({ employer, form }: EmployerFormProps) {
  return (
    <EmployerFrame employer={employer} heading="Add to the log" form={form}>
      <p className="govuk-body">
        Your side, the prime and stewards read the log. Other providers see only that there is consultation, and its
        days.
      </p>
      <PageForm>
        <RadiosField
          form={form}
          name="kind"
          legend={{ text: 'What was it?', classes: 'govuk-fieldset__legend--s' }}
          items={entryKinds.map((kind) => ({ value: kind, text: entryWords[kind] }))}
        />
        <DateField form={form} name="happenedOn" legend={{ text: 'When?', classes: 'govuk-fieldset__legend--s' }} />
        <TextareaField
          form={form}
          name="words"
          label="What was said?"
          hint={`${noNames}. To a proposal that you do not follow, say why: the law asks you to`}
          rows={6}
        />
        <Button preventDoubleClick>Add it</Button>
      </PageForm>
    </EmployerFrame>
  );
}

/** When consultation began and ended, and how. */
export function PeriodPage({ employer, form }: EmployerFormProps) {
  const { startsOn, endsOn, closingWords } = employer.answers;
  return (
    <EmployerFrame employer={employer} heading="Days of consultation" form={form}>
      <PageForm>
        <VersionField version={employer.version} />
        <DateField
          form={form}
          name="startsOn"
          value={startsOn ?? undefined}
          legend={{ text: 'When did consultation begin?', classes: 'govuk-fieldset__legend--s' }}
        />
        <DateField
          form={form}
          name="endsOn"
          value={endsOn ?? undefined}
          legend={{ text: 'When did it end?', classes: 'govuk-fieldset__legend--s' }}
          hint="Leave empty while it goes on"
        />
        <TextareaField
          form={form}
          name="closingWords"
          value={closingWords ?? ''}
          label="How did it end?"
          hint={`What was agreed, and what was not. ${noNames}`}
          rows={5}
        />
        <Button preventDoubleClick>Save</Button>
      </PageForm>
    </EmployerFrame>
  );
}

/** Why an entry is withdrawn. */
export function WithdrawPage({ employer, form }: EmployerFormProps) {
  return (
    <EmployerFrame employer={employer} heading="Withdraw an entry" form={form}>
      <p className="govuk-body">It no longer counts, and stays to be read with your reason.</p>
      <PageForm>
        <TextareaField form={form} name="reason" label="What was wrong with it?" hint={noNames} rows={4} />
        <Button preventDoubleClick variant="warning">
          Withdraw it
        </Button>
      </PageForm>
    </EmployerFrame>
  );
}
