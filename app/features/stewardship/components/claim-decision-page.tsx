import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

type Claim = {
  organisationId: string;
  organisationName: string;
  source: string | null;
  registerEmail: string | null;
  personName: string;
  personEmail: string;
  explanation: string | null;
  since: Date;
};

/** One claim of a directory entry, then the decision on it. */
export function ClaimDecisionPage({ form, claim }: { form: FormState; claim: Claim }) {
  const notGiven = 'Not given';
  return (
    <>
      <BackLink href={paths.stewardshipClaims()} text="Back to the claims" />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Claim of {claim.organisationName}</h1>
      <SummaryList
        rows={[
          {
            key: 'Entry',
            value: claim.organisationName,
            actions: [
              {
                href: paths.organisation(claim.organisationId),
                text: 'See',
                visuallyHiddenText: claim.organisationName,
              },
            ],
          },
          { key: 'Made from', value: claim.source ?? notGiven },
          { key: 'Address in the register', value: claim.registerEmail ?? notGiven },
          { key: 'Claimed by', value: [claim.personName, claim.personEmail].filter(Boolean).join(', ') },
          { key: 'Claimed on', value: formatInstant(claim.since) },
        ]}
      />
      <h2 className="govuk-heading-m">How they can show that they speak for it</h2>
      <InsetText>{claim.explanation}</InsetText>
      <PageForm>
        <RadiosField
          form={form}
          name="answer"
          legend={{ text: 'Your decision', classes: 'govuk-fieldset__legend--m' }}
          items={[
            { value: 'accept', text: 'Accept', hint: 'They become the owner, and it goes to the queue to be verified' },
            { value: 'refuse', text: 'Refuse', hint: 'The entry stays as it is' },
          ]}
        />
        <TextareaField form={form} name="reason" label="Reason, if you refuse" hint="They read it" rows={4} />
        <Button preventDoubleClick>Save the decision</Button>
      </PageForm>
    </>
  );
}
