import { formatDate, formatMoney } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, FormErrorSummary, MoneyField, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';

type About = { subcontractId: string; title: string };

/** A provider asks for payment in advance. */
export function AskAdvancePage({
  subcontractId,
  title,
  primeName,
  form,
}: About & { primeName: string; form: FormState }) {
  return (
    <>
      <BackLink href={paths.subcontractCompact(subcontractId)} />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Ask for payment in advance</h1>
      <p className="govuk-body">{primeName} answers within 10 working days, with a reason. Nobody else sees it.</p>
      <PageForm>
        <MoneyField form={form} name="amount" label="How much do you need?" />
        <TextareaField
          form={form}
          name="need"
          label="What do you need it for?"
          hint="For example wages of the first two months, before the first results are paid for"
          rows={4}
        />
        <DateField form={form} name="wantedBy" legend="By when? (optional)" hint="For example, 31 1 2027" />
        <Button preventDoubleClick>Send the request</Button>
      </PageForm>
    </>
  );
}

type Request = { amountPence: number; need: string; wantedBy: string | null; answerDue: string };

/** A prime answers a request for payment in advance. */
export function AnswerAdvancePage({
  subcontractId,
  title,
  request,
  form,
}: About & { request: Request; form: FormState }) {
  return (
    <>
      <BackLink href={paths.subcontractCompact(subcontractId)} />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Answer the request for payment in advance</h1>
      <SummaryList
        rows={[
          { key: 'Asked for', value: formatMoney(request.amountPence) },
          { key: 'Needed for', value: request.need },
          request.wantedBy !== null && { key: 'Needed by', value: formatDate(request.wantedBy) },
          { key: 'Answer due by', value: formatDate(request.answerDue) },
        ]}
      />
      <PageForm>
        <RadiosField
          form={form}
          name="decision"
          legend="Your answer"
          items={[
            { value: 'grant', text: 'We pay all of it in advance' },
            {
              value: 'grant_in_part',
              text: 'We pay a part of it in advance',
              conditional: <MoneyField form={form} name="granted" label="How much?" />,
            },
            { value: 'refuse', text: 'We do not pay in advance' },
          ]}
        />
        <TextareaField form={form} name="reason" label="Reason" hint="The provider reads it" rows={4} />
        <Button preventDoubleClick>Send the answer</Button>
      </PageForm>
    </>
  );
}

/** A provider takes its request back. */
export function WithdrawAdvancePage({ subcontractId, title, form }: About & { form: FormState }) {
  return (
    <>
      <BackLink href={paths.subcontractCompact(subcontractId)} />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Take the request back</h1>
      <p className="govuk-body">Your prime is told that it need not answer. You can ask again later.</p>
      <PageForm>
        <Button preventDoubleClick>Take it back</Button>
      </PageForm>
    </>
  );
}
