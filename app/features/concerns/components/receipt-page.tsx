import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { OwnConcern as Concern } from '../read-own.server.ts';
import { Messages } from './messages.tsx';
import { OwnConcern } from './own-concern.tsx';
import { ReporterSteps } from './steps.tsx';

type Props = { opened: { concern: Concern; code: string; said: string | null } | null; form: FormState };

/** An anonymous reporter comes back with its receipt: to read, to answer, to take the concern back. */
export function ReceiptPage({ opened, form }: Props) {
  return (
    <>
      <FormErrorSummary form={form} />
      {opened ? <Opened {...opened} form={form} /> : <Asking form={form} />}
    </>
  );
}

function Asking({ form }: { form: FormState }) {
  return (
    <>
      <h1 className="govuk-heading-l">Come back with a receipt</h1>
      <p className="govuk-body">
        You need no account and need not sign in. We keep no trace of who opens a concern. On a computer that others
        use, close the window when you have done.
      </p>
      <PageForm>
        <TextField
          form={form}
          name="code"
          label="Your receipt"
          hint="20 letters and digits, like 7KQ2M-4XW9P-B3HJD-8RNTE"
          autocomplete="off"
          spellcheck={false}
          classes="govuk-input--width-20"
        />
        <Button name="do" value="read">
          Open the concern
        </Button>
      </PageForm>
    </>
  );
}

function Opened({ concern, code, said, form }: NonNullable<Props['opened']> & { form: FormState }) {
  const carried = <input type="hidden" name="code" value={code} />;
  return (
    <>
      {said && <InsetText>{said}.</InsetText>}
      <span className="govuk-caption-l">{concern.subjectName}</span>
      <h1 className="govuk-heading-l">{concern.item.heading}</h1>
      <OwnConcern concern={concern} />
      <div id="do">
        <ReporterSteps concern={concern}>{carried}</ReporterSteps>
      </div>
      <Messages messages={concern.messages} mayWrite={concern.mayWrite} form={form}>
        {carried}
      </Messages>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.concernReceipt()}>
          Close the concern on this screen
        </a>
      </p>
    </>
  );
}
