import { FoldedCheckboxes } from '#app/ui/folded-checkboxes.tsx';
import { CheckboxesField, DateField, NumberField, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { PlacePicker } from '../../places/components/place-picker.tsx';
import { type ActivityStep, limits } from '../domain.ts';
import type { readActivityQuestion } from '../edit-activity-page.server.ts';

type Question = NonNullable<Awaited<ReturnType<typeof readActivityQuestion>>>;
type FieldsProps = Pick<Question, 'activity' | 'options'> & { form: FormState };

/** The page title of each question. */
export const questionTitles: Record<ActivityStep, string> = {
  service: 'Which service do you deliver?',
  people: 'Who is the activity for?',
  places: 'Where do you deliver it?',
  ways: 'How do you deliver it?',
  capacity: 'How many people can you take?',
  description: 'Describe the activity',
};

/** Whether the legend or label of a question is the page's heading; otherwise the page needs one of its own. */
export const isOwnHeading: Record<ActivityStep, boolean> = {
  service: true,
  people: false,
  places: true,
  ways: true,
  capacity: false,
  description: true,
};

const heading = (step: ActivityStep) => ({
  text: questionTitles[step],
  isPageHeading: true,
  classes: 'govuk-fieldset__legend--l',
});

/** The fields of one question about an activity. */
export function ActivityQuestion({ step, ...props }: FieldsProps & { step: ActivityStep }) {
  const Fields = fieldsOf[step];
  return <Fields {...props} />;
}

const fieldsOf: Record<ActivityStep, (props: FieldsProps) => React.ReactNode> = {
  service: ({ form, activity, options }) => (
    <ServiceField form={form} value={activity.serviceType} services={options.services} />
  ),
  people: People,
  places: ({ form, activity, options }) => (
    <PlacePicker
      form={form}
      options={options.places}
      rule={activity.placeRule}
      legend={heading('places')}
      hint="Only where you can deliver now, or from a date that is agreed."
    />
  ),
  ways: ({ form, activity, options }) => (
    <CheckboxesField
      form={form}
      name="ways"
      values={activity.ways}
      legend={heading('ways')}
      hint="Select all that apply"
      items={options.ways}
    />
  ),
  capacity: Capacity,
  description: ({ form, activity }) => (
    <TextareaField
      form={form}
      name="description"
      value={activity.description}
      rows={8}
      maxWords={limits.descriptionWords}
      label={{ text: questionTitles.description, isPageHeading: true, classes: 'govuk-label--l' }}
      hint="What happens, and what makes it work. You can leave this empty."
    />
  ),
};

type ServiceFieldProps = { form: FormState; value?: string; services: Question['options']['services'] };

/** Asks which service an activity is. */
export function ServiceField({ form, value, services }: ServiceFieldProps) {
  return <RadiosField form={form} name="service_type" value={value} legend={heading('service')} items={services} />;
}

function People({ form, activity, options }: FieldsProps) {
  return (
    <>
      <FoldedCheckboxes
        form={form}
        name="customer_groups"
        values={activity.customerGroups}
        firstOpen
        folds={options.groups}
        legend={{ text: 'Customer groups', classes: 'govuk-fieldset__legend--m' }}
        hint="Select all that apply. The named programmes have groups of their own."
      />
      <FoldedCheckboxes
        form={form}
        name="specialisms"
        values={activity.specialisms}
        folds={options.specialisms}
        legend={{ text: 'Specialisms (optional)', classes: 'govuk-fieldset__legend--m' }}
        hint="Select only what you have trained staff or a record for"
      />
    </>
  );
}

function Capacity({ form, activity }: FieldsProps) {
  return (
    <>
      <NumberField
        form={form}
        name="capacity_per_month"
        value={activity.capacityPerMonth ?? undefined}
        label={{ text: 'People a month (optional)', classes: 'govuk-label--m' }}
        hint="The most new people that you can take on in a month, in all the places together"
      />
      <DateField
        form={form}
        name="since"
        value={activity.since ?? undefined}
        legend={{ text: 'Since when? (optional)', classes: 'govuk-fieldset__legend--m' }}
        hint="For example, 1 4 2021"
      />
    </>
  );
}
