import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { readClash } from '../read-queue.server.ts';

type Clash = NonNullable<Awaited<ReturnType<typeof readClash>>>;

/** Every side of a clash, then whose the number is. */
export function ClashPage({ form, register, value, sides }: Clash & { form: FormState }) {
  return (
    <>
      <BackLink href={paths.stewardshipClashes()} text="Back to the clashes" />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">
        {value}, {register}
      </h1>
      {sides.map((side) => (
        <Side key={side.id} side={side} />
      ))}
      <PageForm>
        <RadiosField
          form={form}
          name="holder"
          legend={{ text: 'Who does the number belong to?', classes: 'govuk-fieldset__legend--m' }}
          hint="It becomes verified for that organisation, and is refused for every other"
          items={[
            ...sides.map(({ id, organisationName }) => ({ value: id, text: organisationName })),
            { divider: 'or' },
            { value: 'nobody', text: 'None of them' },
          ]}
        />
        <TextareaField
          form={form}
          name="reason"
          label="Reason"
          hint="The owners of those for whom it is refused read it"
          rows={4}
        />
        <Button preventDoubleClick>Save the decision</Button>
      </PageForm>
    </>
  );
}

function Side({ side }: { side: Clash['sides'][number] }) {
  return (
    <SummaryList
      card={{
        title: side.organisationName,
        actions: [{ href: paths.stewardshipOrganisation(side.organisationId), text: 'See its case' }],
      }}
      rows={[
        { key: 'Organisation', value: <StatusTag status={side.organisationStatus} /> },
        { key: 'Number', value: <StatusTag status={side.status} /> },
        { key: 'Given on', value: formatInstant(side.since) },
        { key: 'Source', value: side.source },
      ]}
    />
  );
}
