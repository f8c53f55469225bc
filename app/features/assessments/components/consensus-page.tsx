import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { consensusWords } from '../domain.ts';
import type { ConsensusView } from '../read-sheet.server.ts';
import { isChangedElsewhere } from '../schema.ts';
import { criterionWords, ScoreFields } from './score-fields.tsx';

type ConsensusPageProps = { consensus: ConsensusView; form: FormState; children: ReactNode };

/** The locked scores of one answer side by side, and what the assessors agree on. `children` is the answer itself. */
export function ConsensusPage({ consensus, form, children }: ConsensusPageProps) {
  const { opportunityId, title, number, state, mayWrite, recorder } = consensus;
  return (
    <>
      <BackLink href={paths.opportunityAssessments(opportunityId)} text="Back to your score sheets" />
      <FormErrorSummary form={form} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Provider {number}: what you agree on</h1>
          <StatusTag status={state} text={consensusWords[state]} />
          <p className="govuk-body govuk-!-margin-top-3">
            The mean of the locked scores is rounded to whole points, a half up. It is chosen below until you choose
            other points, which need a reason.{' '}
            {!mayWrite && state !== 'locked' && recorder && `${recorder} records them.`}
            {recorder === null && 'There is nobody to record them: your organisation must name a chair.'}
          </p>
          <Details summary="Read the answer again">
            <h2 className="govuk-heading-m">What the provider sent</h2>
            {children}
          </Details>
          {mayWrite ? <ConsensusForm consensus={consensus} form={form} /> : <Agreed consensus={consensus} />}
        </div>
      </div>
    </>
  );
}

function ConsensusForm({
  consensus: { version, criteria, scores },
  form,
}: {
  consensus: ConsensusView;
  form: FormState;
}) {
  return (
    <PageForm>
      <input type="hidden" name="version" value={version} />
      <h2 className="govuk-heading-l">Points to agree on</h2>
      {criteria.map((criterion) => (
        <ScoreFields
          key={criterion.id}
          criterion={criterion}
          stored={scores.find(({ criterionId }) => criterionId === criterion.id)}
          suggested={criterion.points}
          form={form}
          changedElsewhere={isChangedElsewhere(form)}
          reasonHint="Needed where the points are not the mean. The provider may read it after the decision"
        >
          <Given criterion={criterion} />
        </ScoreFields>
      ))}
      <ButtonGroup>
        <Button name="intent" value="save">
          Save and go on later
        </Button>
        <Button name="intent" value="lock" variant="warning" preventDoubleClick>
          Save and lock
        </Button>
      </ButtonGroup>
    </PageForm>
  );
}

function Given({ criterion: { name, given, mean } }: { criterion: ConsensusView['criteria'][number] }) {
  return (
    <>
      <Table
        caption={`Locked scores for “${name}”`}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        stacksOnPhone
        head={['Assessor', 'Points', 'Reason']}
        rows={given.map(({ assessor, points, reason }) => [assessor, points, reason])}
      />
      <p className="govuk-body">Mean: {mean}</p>
    </>
  );
}

function Agreed({ consensus: { criteria, scores } }: { consensus: ConsensusView }) {
  return criteria.map((criterion) => {
    const score = scores.find(({ criterionId }) => criterionId === criterion.id);
    return (
      <section key={criterion.id}>
        <h2 className="govuk-heading-m">{criterion.name}</h2>
        <p className="govuk-body">{criterionWords(criterion)}</p>
        <Given criterion={criterion} />
        <p className="govuk-body">
          <strong>{score ? `Agreed: ${score.points} points.` : 'Nothing is recorded yet.'}</strong> {score?.reason}
        </p>
      </section>
    );
  });
}
