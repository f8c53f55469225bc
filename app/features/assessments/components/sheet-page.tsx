import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { sheetWords } from '../domain.ts';
import type { SheetView } from '../read-sheet.server.ts';
import { isChangedElsewhere } from '../schema.ts';
import { ScoreFields } from './score-fields.tsx';

type SheetPageProps = { sheet: SheetView; form: FormState; children: ReactNode };

/** One answer without its name, as `children`, and below it the assessor's scores of it. */
export function SheetPage({ sheet, form, children }: SheetPageProps) {
  const { opportunityId, title, number, state, mayWrite } = sheet;
  return (
    <>
      <BackLink href={paths.opportunityAssessments(opportunityId)} text="Back to your score sheets" />
      <FormErrorSummary form={form} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Provider {number}</h1>
          <StatusTag status={state} text={sheetWords[state]} />
          <InsetText>
            The provider’s name, addresses, size and legal form are left out. Where it wrote its own name, “Provider{' '}
            {number}” stands instead. Other words may still give it away: if you know who it is and have a conflict,{' '}
            <a className="govuk-link" href={paths.opportunityConflicts(opportunityId)}>
              declare it
            </a>
            .
          </InsetText>
          <h2 className="govuk-heading-m">What it sent</h2>
          {children}
          <h2 className="govuk-heading-l" id="scores">
            Your scores
          </h2>
          {mayWrite ? <SheetForm sheet={sheet} form={form} /> : <Scores sheet={sheet} />}
        </div>
      </div>
    </>
  );
}

function SheetForm({ sheet: { version, criteria, scores }, form }: { sheet: SheetView; form: FormState }) {
  return (
    <PageForm>
      <input type="hidden" name="version" value={version} />
      <p className="govuk-body">
        Judge what you read against the words of each criterion, not against the other answers. Nobody sees your scores
        before all assessors have locked theirs.
      </p>
      {criteria.map((criterion) => (
        <ScoreFields
          key={criterion.id}
          criterion={criterion}
          stored={scores.find(({ criterionId }) => criterionId === criterion.id)}
          form={form}
          changedElsewhere={isChangedElsewhere(form)}
          reasonHint="What in the answer earns these points. The provider may read it after the decision"
        />
      ))}
      <ButtonGroup>
        <Button name="intent" value="save">
          Save and go on later
        </Button>
        <Button name="intent" value="lock" variant="warning" preventDoubleClick>
          Save and lock
        </Button>
      </ButtonGroup>
      <p className="govuk-body">What is locked is kept for good. You cannot change it.</p>
    </PageForm>
  );
}

function Scores({ sheet: { criteria, scores } }: { sheet: SheetView }) {
  if (scores.length === 0) return <p className="govuk-body">You did not score this answer.</p>;
  return (
    <SummaryList
      rows={criteria.map(({ id, name }) => {
        const score = scores.find(({ criterionId }) => criterionId === id);
        return { key: name, value: score ? `${score.points} points. ${score.reason}` : 'No points' };
      })}
    />
  );
}
