import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { NextStep } from '../next-step.ts';
import type { CaseView } from '../read-case.server.ts';
import { CaseFacts } from './case-facts.tsx';
import { CaseHistory } from './case-history.tsx';
import { CasePlan } from './case-plan.tsx';

const parts = [
  ['assign', 'Give it an owner and a date'],
  ['ask', 'Ask the organisation'],
  ['level', 'Change the level'],
  ['plan', 'Add a step to the plan'],
  ['close', 'Close it'],
] as const;

/** A case as a steward works on it. */
export function StewardCasePage({ view, form }: { view: CaseView; form: FormState }) {
  const { caseId, organisationName, may, proposal, owner } = view;
  return (
    <>
      <BackLink href={paths.stewardshipCases()} text="Back to the cases" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">Case</span>
      <h1 className="govuk-heading-l">{organisationName}</h1>
      <CaseFacts view={view} />
      <p className="govuk-body">
        Owner: {owner ?? 'nobody yet'}.{' '}
        <a className="govuk-link" href={paths.stewardshipOrganisation(view.organisationId)}>
          See the organisation
        </a>
      </p>
      {may.steward && (
        <div className="govuk-button-group">
          {proposal && <Button href={paths.stewardshipCase(caseId, 'proposal')}>Decide what is proposed</Button>}
          {parts.map(([part, text]) => (
            <Button key={part} href={paths.stewardshipCase(caseId, part)} variant={isNext(view.next.what, part)}>
              {text}
            </Button>
          ))}
        </div>
      )}
      <CasePlan
        plan={view.plan}
        linkTo={({ remedyId, isAgreed, doneOn, verifiedAt }) =>
          may.steward && !verifiedAt && (!isAgreed || doneOn !== null)
            ? { href: paths.stewardshipCase(caseId, `plan/${remedyId}`), text: isAgreed ? 'Verify' : 'Agree or refuse' }
            : null
        }
      />
      <CaseHistory view={view} />
      {may.steward && (
        <PageForm>
          <TextareaField form={form} name="note" label="Add a note" hint="Stewards alone read it" rows={3} />
          <Button variant="secondary" preventDoubleClick>
            Add the note
          </Button>
        </PageForm>
      )}
    </>
  );
}

const partOf: Partial<Record<NextStep['what'], string>> = {
  take: 'assign',
  judge_answer: 'level',
  lift_or_close: 'close',
  close: 'close',
  look_again: 'assign',
};

const isNext = (what: NextStep['what'], part: string) => (partOf[what] === part ? undefined : ('secondary' as const));
