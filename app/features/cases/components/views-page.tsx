import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { StepsToView } from '../read-case.server.ts';

const viewWords = {
  agree: 'Yes, it was done',
  disagree: 'No, it was not',
  no_view: 'I cannot say',
} as const;

type Props = StepsToView & { form: FormState; chosen: string | null };

/** A partner says whether a step of a plan was done: one at a time. */
export function ViewsPage({ caseId, organisationName, steps, form, chosen }: Props) {
  const step = steps.find(({ remedyId }) => remedyId === chosen) ?? steps.find(({ said }) => said === null) ?? steps[0];
  const others = steps.filter(({ remedyId }) => remedyId !== step?.remedyId);
  return (
    <>
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{organisationName}</span>
      <h1 className="govuk-heading-l">Did it do what it promised?</h1>
      <p className="govuk-body">
        You have a sub-contract with {organisationName}. Stewards read how many partners agree and what they add, never
        who said it. {organisationName} reads neither.
      </p>
      {step ? <StepForm step={step} form={form} /> : <p className="govuk-body">No step waits for your view.</p>}
      {others.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Other steps</h2>
          <ul className="govuk-list">
            {others.map(({ remedyId, step: text, said }) => (
              <li key={remedyId}>
                <a className="govuk-link" href={paths.caseViews(caseId, remedyId)}>
                  {text}
                </a>
                {said === null ? '' : ` (you said: ${viewWords[said]})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function StepForm({ step, form }: { step: StepsToView['steps'][number]; form: FormState }) {
  const { remedyId, doneOn, doneWords, said } = step;
  return (
    <PageForm>
      <input type="hidden" name="remedyId" value={remedyId} />
      <h2 className="govuk-heading-m">{step.step}</h2>
      <p className="govuk-body">
        Said to be done on {doneOn ? formatDate(doneOn) : ''}: {doneWords}
      </p>
      <RadiosField
        form={form}
        name="view"
        value={said ?? ''}
        legend={{ text: 'Was it done, as far as you see?' }}
        items={Object.entries(viewWords).map(([value, text]) => ({ value, text }))}
      />
      <TextareaField form={form} name="comment" label="Anything to add (optional)" rows={3} />
      <Button preventDoubleClick>{said ? 'Change what I said' : 'Send'}</Button>
    </PageForm>
  );
}
