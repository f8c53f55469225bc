import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

type Props = { opportunityId: string; title: string; isReserve: boolean; form: FormState };

/** Asks a provider why it gives back its award, or its place as reserve. */
export function GiveBackPage({ opportunityId, title, isReserve, form }: Props) {
  const heading = isReserve ? 'Stop being the reserve' : 'Give the award back';
  return (
    <>
      <BackLink href={paths.opportunityOutcome(opportunityId)} text="Back to the outcome" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body">
        {isReserve ? 'The lot can then no longer come to you.' : 'The prime may then promote its reserve.'} You cannot
        take this back.
      </p>
      <PageForm>
        <TextareaField form={form} name="reason" label="Reason" hint="The prime reads it" rows={3} />
        <Button variant="warning" preventDoubleClick>
          {heading}
        </Button>
      </PageForm>
    </>
  );
}
