import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { formatInstant } from '../../wording.ts';
import { isReason, reasons, reasonWords, wordsForReason } from '../domain.ts';

export type Said = { reason: string; words: string; at: Date };
export type NotForUsFormProps = {
  opportunity: { title: string; prime: string };
  said: Said | null;
  /** The reason that the link came with. */
  preselected: string | null;
  form: FormState;
};

/** Why an opportunity is not for a provider: a reason, chosen beforehand where the link named one, and one button. */
export function NotForUsForm({ opportunity, said, preselected, form }: NotForUsFormProps) {
  return (
    <>
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{opportunity.title}</span>
      <h1 className="govuk-heading-l">Not for us, because…</h1>
      {said && <AlreadySaid said={said} />}
      <PageForm>
        <RadiosField
          form={form}
          name="reason"
          value={isReason(preselected) ? preselected : (said?.reason ?? '')}
          legend={{ text: 'Why is it not for you?', classes: 'govuk-fieldset__legend--m' }}
          hint={`${opportunity.prime} and the stewards of the market read the reason. The prime learns your name only if it invited you.`}
          items={reasons.map((code) => ({ value: code, text: reasonWords[code] }))}
        />
        <TextareaField
          form={form}
          name="words"
          value={said?.words ?? ''}
          rows={3}
          label="In your own words (optional, unless it is another reason)"
          hint="Up to 300 characters. Do not name people"
        />
        <Button>It is not for us</Button>
      </PageForm>
    </>
  );
}

function AlreadySaid({ said }: { said: Said }) {
  return (
    <>
      <p className="govuk-body">
        You said on {formatInstant(said.at)}: {wordsForReason(said.reason).toLowerCase()}
        {said.words && ` (“${said.words}”)`}. It is no longer among your matches, and we send you nothing more about it.
      </p>
      <PageForm>
        <Button name="intent" value="take-back" variant="secondary">
          Take it back
        </Button>
      </PageForm>
    </>
  );
}
