import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { AboutUs } from '../read-about-us.server.ts';
import { OwnWords } from './own-concern.tsx';

type Props = { together: AboutUs['together'][number]; mayAnswer: boolean; form: FormState };

/** A promise that enough organisations have raised, and the answer of whom it is about. */
export function AggregatePage({ together, mayAnswer, form }: Props) {
  const { item, voices, quarter, answer } = together;
  return (
    <>
      <BackLink href={paths.concernsAboutUs()} text="Back to concerns about us" />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">{item.heading}</h1>
      <SummaryList
        rows={[
          { key: 'The promise', value: `${item.text} (${item.code})` },
          { key: 'Raised by', value: voices },
          { key: 'Shown in', value: quarter },
          answer !== null && { key: 'Your reply', value: <OwnWords key="answer" text={answer} /> },
        ]}
      />
      <p className="govuk-body" id="do">
        You are told no more than this, so that nobody can be found out by it.
      </p>
      {mayAnswer && answer === null && (
        <PageForm>
          <TextareaField
            form={form}
            name="answer"
            label="Your reply"
            hint="All who raised it read it, and the stewards. Say what you do about it, and by when. You can reply once."
            rows={6}
          />
          <Button preventDoubleClick>Send the reply</Button>
        </PageForm>
      )}
    </>
  );
}
