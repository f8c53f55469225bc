import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { Narrow } from './narrow.tsx';

type JoinPageProps = { form: FormState; organisation: { id: string; name: string }; isWaiting: boolean };

/** Asks the owners of an organisation to let somebody in, or takes that back. */
export function JoinPage({ form, organisation, isWaiting }: JoinPageProps) {
  return (
    <>
      <BackLink href={paths.organisation(organisation.id)} />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">
          {isWaiting ? `Your request to join ${organisation.name}` : `Ask to join ${organisation.name}`}
        </h1>
        {isWaiting ? <Withdraw /> : <Ask form={form} />}
      </Narrow>
    </>
  );
}

function Withdraw() {
  return (
    <PageForm>
      <input type="hidden" name="step" value="withdraw" />
      <p className="govuk-body">Its owners have not answered yet. You will get an email when they do.</p>
      <Button variant="secondary">Withdraw the request</Button>
    </PageForm>
  );
}

function Ask({ form }: { form: FormState }) {
  return (
    <PageForm>
      <input type="hidden" name="step" value="ask" />
      <TextareaField
        form={form}
        name="message"
        label="Who you are and what you do there"
        hint="The owners get this by email, with your name and address"
        rows={5}
      />
      <Button>Send the request</Button>
    </PageForm>
  );
}
