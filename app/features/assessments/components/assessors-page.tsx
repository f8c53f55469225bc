import { counted } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, FormErrorSummary, SelectField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { PanelView } from '../read-panel.server.ts';

type AssessorView = PanelView['assessors'][number];

/** Who assesses the answers to an opportunity and how far each is; the prime's owners and editors appoint there. */
export function AssessorsPage({ panel, form }: { panel: PanelView; form: FormState }) {
  const { opportunityId, title, assessors, mayAppoint, hasChair, hasCriteria } = panel;
  const seated = assessors.filter(({ removed }) => removed === null);
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <FormErrorSummary form={form} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Assessors</h1>
          <p className="govuk-body">
            Each assessor says whom they have a conflict of interest with, then scores every other answer alone, without
            its name. Nobody sees the scores of another before all are locked. Then the chair records what they agree
            on.
          </p>
          {!hasCriteria && (
            <InsetText>This opportunity was published without criteria, so its answers cannot be scored.</InsetText>
          )}
          {seated.length > 0 && !hasChair && (
            <WarningText iconFallbackText="Warning">
              There is no chair. Name one: until then nobody can record what the assessors agree on.
            </WarningText>
          )}
          {seated.length === 1 && (
            <p className="govuk-body">There is one assessor. Two or more make the result easier to stand by.</p>
          )}
          {assessors.length === 0 && <p className="govuk-body">Nobody has been appointed yet.</p>}
          {assessors.map((assessor) => (
            <Assessor key={assessor.assessorId} assessor={assessor} panel={panel} />
          ))}
          {mayAppoint && <Appoint panel={panel} form={form} />}
        </div>
      </div>
    </>
  );
}

function Assessor({ assessor, panel }: { assessor: AssessorView; panel: PanelView }) {
  const { assessorId, name, isChair, removed, conflicts } = assessor;
  const change = {
    href: paths.opportunityAssessor(panel.opportunityId, assessorId),
    text: 'Change',
    visuallyHiddenText: name,
  };
  return (
    <SummaryList
      card={{
        title: isChair ? `${name}, chair` : name,
        actions: panel.mayAppoint && removed === null ? [change] : [],
      }}
      rows={[
        { key: 'Where they are', value: standing(assessor, panel) },
        conflicts.length > 0 && {
          key: 'Conflicts declared',
          value: (
            <ul className="govuk-list">
              {conflicts.map(({ provider, nature }) => (
                <li key={provider}>
                  {provider}: {nature}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function standing({ removed, declared, waiting }: AssessorView, { isOver, scoringEnded }: PanelView): string {
  if (removed === 'left') return 'Left your organisation. What they locked counts';
  if (removed) return 'Taken off. What they locked counts';
  if (!isOver) return 'Waits for the deadline';
  if (!declared) return 'Has not declared conflicts yet';
  if (scoringEnded) return 'Scoring has ended';
  return waiting === 0 ? 'All scores locked' : `${counted(waiting, 'answer')} to score and lock`;
}

function Appoint({ panel: { candidates, hasChair }, form }: { panel: PanelView; form: FormState }) {
  if (candidates.length === 0) return <p className="govuk-body">All members of your organisation are assessors.</p>;
  return (
    <PageForm>
      <h2 className="govuk-heading-m">Appoint an assessor</h2>
      <SelectField
        form={form}
        name="person"
        label="Member of your organisation"
        items={[
          { value: '', text: 'Choose a person' },
          ...candidates.map(({ personId, name }) => ({ value: personId, text: name })),
        ]}
      />
      <CheckboxesField
        form={form}
        name="is_chair"
        legend="Chair"
        items={[
          {
            value: 'yes',
            text: hasChair ? 'This person chairs the assessment from now on' : 'This person chairs the assessment',
          },
        ]}
      />
      <Button preventDoubleClick>Appoint</Button>
    </PageForm>
  );
}
