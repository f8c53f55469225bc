import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { FindingView } from '../read-finding.server.ts';
import { FindingFacts } from './finding-facts.tsx';

/** A finding as its organisation reads and answers it. */
export function FindingPage({ finding, form }: { finding: FindingView; form: FormState }) {
  return (
    <>
      <BackLink href={paths.findings()} text="Back to the findings" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">Finding</span>
      <h1 className="govuk-heading-l">{finding.title}</h1>
      {finding.status === 'open' && (
        <InsetText>
          You can answer until the end of {formatDate(finding.annotateBy)}. After that it is public on your record of
          conduct, with your answer beside it. When the facts change before, it ends by itself and is never public.
        </InsetText>
      )}
      <FindingFacts finding={finding} />
      {finding.mayAnnotate && (
        <>
          <h2 className="govuk-heading-m">Your answer</h2>
          <PageForm>
            <TextareaField
              form={form}
              name="annotation"
              value={finding.annotation ?? ''}
              label="What do you have to say?"
              hint="It becomes public with the finding. Do not name your partner or any person"
              rows={6}
            />
            <Button preventDoubleClick>{finding.annotation === null ? 'Answer' : 'Change your answer'}</Button>
          </PageForm>
        </>
      )}
    </>
  );
}
