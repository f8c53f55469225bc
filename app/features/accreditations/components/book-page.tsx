import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { Narrow } from '../../organisations/components/narrow.tsx';

type Props = { form: FormState; standards: { code: string; title: string }[]; usual: string; earliest: string };

/** A prime books the visit of its accreditation. */
export function BookPage({ form, standards, usual, earliest }: Props) {
  return (
    <>
      <BackLink href={paths.accreditations()} text="Accreditations" />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Book an accreditation</h1>
        <p className="govuk-body">
          Everything is counted from the first day of the visit: partners are asked 9 weeks before it, your
          questionnaire locks 6 weeks before, and those to interview are drawn 2 weeks before. It holds for 24 months
          from that day.
        </p>
        <PageForm>
          <RadiosField
            form={form}
            name="standard"
            value={usual}
            legend={{ text: 'Against which standard?', classes: 'govuk-fieldset__legend--m' }}
            items={standards.map(({ code, title }) => ({ value: code, text: title }))}
          />
          <DateField
            form={form}
            name="onSiteOn"
            legend={{ text: 'First day of the visit', classes: 'govuk-fieldset__legend--m' }}
            hint={`With 12 weeks’ notice: ${formatDate(earliest)} or later`}
          />
          <TextareaField
            form={form}
            name="lateReason"
            label="Why it must be earlier (only for a late booking)"
            hint="A steward reads it, and accepts the booking or not. At least 7 weeks must be left"
            rows={4}
          />
          <Button preventDoubleClick>Book the visit</Button>
        </PageForm>
      </Narrow>
    </>
  );
}
