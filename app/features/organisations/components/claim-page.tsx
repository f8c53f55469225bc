import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { ClaimView } from '../read-claim.server.ts';
import { Narrow } from './narrow.tsx';

type ClaimPageProps = { form: FormState; claim: ClaimView };

/** The two ways to take over a directory entry: a code to the register's address, or a steward. */
export function ClaimPage({ form, claim }: ClaimPageProps) {
  const { organisation, registerAddress, waiting } = claim;
  return (
    <>
      <BackLink href={paths.organisation(organisation.id)} />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">Claim {organisation.name}</h1>
        <p className="govuk-body">
          This entry was made from a public register{organisation.source ? ` (${organisation.source})` : ''}. Whoever
          speaks for the organisation can take it over, correct it and answer primes.
        </p>
        {waiting === 'steward' ? (
          <InsetText>A market steward is looking at your claim. You will get an email with the answer.</InsetText>
        ) : null}
        {waiting === 'code' ? <EnterCode form={form} address={registerAddress} /> : null}
        {registerAddress ? <AskForCode address={registerAddress} again={waiting === 'code'} /> : null}
        {waiting === 'steward' ? null : <AskSteward form={form} hasAddress={registerAddress !== null} />}
      </Narrow>
    </>
  );
}

function EnterCode({ form, address }: { form: FormState; address: string | null }) {
  return (
    <PageForm>
      <input type="hidden" name="step" value="prove" />
      <TextField
        form={form}
        name="code"
        label={{ text: 'Enter the code', classes: 'govuk-label--m' }}
        hint={`We sent 8 digits to ${address}. They work for 30 minutes`}
        classes="govuk-input--width-10"
        inputmode="numeric"
        spellcheck={false}
        attributes={{ autoComplete: 'one-time-code' }}
      />
      <Button>Claim the entry</Button>
    </PageForm>
  );
}

function AskForCode({ address, again }: { address: string; again: boolean }) {
  return (
    <PageForm>
      <input type="hidden" name="step" value="ask-code" />
      <h2 className="govuk-heading-m">{again ? 'The code did not come' : 'With a code'}</h2>
      <p className="govuk-body">
        We send a code to the address that the register holds: {address}. If you can read that mail, or somebody there
        can read it to you, the entry is yours at once.
      </p>
      <Button variant={again ? 'secondary' : undefined}>{again ? 'Send another code' : 'Send the code'}</Button>
    </PageForm>
  );
}

function AskSteward({ form, hasAddress }: { form: FormState; hasAddress: boolean }) {
  return (
    <PageForm>
      <input type="hidden" name="step" value="ask-steward" />
      <h2 className="govuk-heading-m">{hasAddress ? 'Without a code' : 'Ask a market steward'}</h2>
      <p className="govuk-body">
        {hasAddress ? '' : 'The register holds no email address for this organisation. '}A market steward checks that
        you speak for it. This takes a few days.
      </p>
      <TextareaField
        form={form}
        name="explanation"
        label="How you can show that you speak for it"
        hint="Such as your post there, a telephone number on its website, or its address for mail"
        rows={5}
      />
      <Button variant={hasAddress ? 'secondary' : undefined}>Ask a steward</Button>
    </PageForm>
  );
}
