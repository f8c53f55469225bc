import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, FormErrorSummary, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { dutyWords } from '../must-advertise.ts';
import type { AdvertisingPageData } from '../record-advertising.server.ts';
import { AroseField } from './arose-field.tsx';

type AdvertisingPageProps = AdvertisingPageData & { form: FormState; opportunityId: string; title: string };

/** Records what the report on advertising needs to know of one opportunity. */
export function AdvertisingPage({ form, opportunityId, title, recorded, duty }: AdvertisingPageProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.opportunity(opportunityId)} />
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{title}</span>Advertising it on Contracts Finder
        </h1>
        <InsetText>
          {duty
            ? `Must it be advertised? ${dutyWords[duty.duty]}. ${duty.reason}`
            : 'It is under no head contract, so Procurement Policy Note 01/18 asks for nothing.'}
        </InsetText>
        <PageForm>
          <AroseField form={form} value={recorded?.arose_after_award} />
          <TextareaField
            form={form}
            name="exempt_reason"
            label="If it is exempt, the reason (optional)"
            hint="Where advertising is not relevant or not proportionate, or the department said so"
            rows={2}
            value={recorded?.exempt_reason ?? ''}
          />
          <DateField
            form={form}
            name="notice_on"
            legend="When was it advertised on Contracts Finder? (optional)"
            value={recorded?.notice_on ?? ''}
          />
          <TextField
            form={form}
            name="notice_reference"
            label="Reference of the notice (optional)"
            classes="govuk-input--width-20"
            value={recorded?.notice_reference ?? ''}
          />
          <DateField
            form={form}
            name="award_notice_on"
            legend="When was the award published there? (optional)"
            hint="It is due within 90 days of the award"
            value={recorded?.award_notice_on ?? ''}
          />
          <Button preventDoubleClick>Save</Button>
        </PageForm>
      </div>
    </div>
  );
}
