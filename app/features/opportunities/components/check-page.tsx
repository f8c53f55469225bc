import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { Advice } from '../advice.ts';
import type { Finding } from '../brief/lint.ts';
import type { OpportunityInFull } from '../in-full.ts';
import type { Obstacle, PublishProblem } from '../publish-rules.ts';
import { AdviceNote } from './advice-note.tsx';
import { BriefFindings } from './brief-findings.tsx';
import { BurdenNote } from './burden-note.tsx';
import { DraftAnswers } from './draft-answers.tsx';
import { ObstacleNote } from './obstacle-note.tsx';

type CheckPageProps = {
  form: FormState;
  opportunity: OpportunityInFull;
  problems: readonly PublishProblem[];
  findings: readonly Finding[];
  obstacle: Obstacle | null;
  advice: Advice | null;
};

/** All the answers of a draft, and everything that still keeps it from being published. */
export function CheckPage({ form, opportunity, problems, findings, obstacle, advice }: CheckPageProps) {
  const { opportunityId } = opportunity;
  const isReady = problems.length === 0 && obstacle === null;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.opportunityEdit(opportunityId)} />
        <Reasons {...{ opportunityId, problems, form }} />
        <h1 className="govuk-heading-l">Check your opportunity before you publish it</h1>
        <ObstacleNote obstacle={obstacle} />
        <AdviceNote advice={advice} />
        <BurdenNote burden={opportunity.burden} isDraft />
        <DraftAnswers opportunity={opportunity} />
        <BriefFindings opportunityId={opportunityId} findings={findings} />
        <p className="govuk-body">
          <a className="govuk-link" href={paths.opportunityPreview(opportunityId)}>
            Preview the page as others will see it
          </a>
        </p>
        {isReady && (
          <>
            <h2 className="govuk-heading-m">Publish</h2>
            <p className="govuk-body">
              Everyone will be able to read it. After that a change needs a reason, and everyone who looked closely is
              told. How answers are judged cannot change.
            </p>
            <PageForm id="publish">
              <Button preventDoubleClick>Publish opportunity</Button>
            </PageForm>
          </>
        )}
      </div>
    </div>
  );
}

function Reasons({
  opportunityId,
  problems,
  form,
}: Pick<CheckPageProps, 'problems' | 'form'> & { opportunityId: string }) {
  const missing = problems.map(({ task, message }) => ({
    text: message,
    href: paths.opportunityEdit(opportunityId, task),
  }));
  const refused = missing.length === 0 ? form.errors.map(({ message }) => ({ text: message })) : [];
  const errorList = [...missing, ...refused];
  if (errorList.length === 0) return null;
  return (
    <ErrorSummary title="Before you can publish" errorList={errorList} disableAutoFocus={form.errors.length === 0} />
  );
}
