import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { StewardFindingView } from '../read-finding.server.ts';
import { refusalWords } from '../words.ts';
import { CloseForm, DecisionForm } from './decision-forms.tsx';
import { FindingFacts } from './finding-facts.tsx';
import { AssignmentForm, NoteForm, Notes } from './steward-notes.tsx';

/** A finding as a steward works on it. */
export function StewardFindingPage({ finding, form }: { finding: StewardFindingView; form: FormState }) {
  const { status, mayWork, hasInterest } = finding;
  const isPending = status === 'open' || status === 'published';
  const works = mayWork && !hasInterest;
  return (
    <>
      <BackLink href={paths.stewardshipFindings()} text="Back to the findings" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{finding.organisationName}</span>
      <h1 className="govuk-heading-l">{finding.title}</h1>
      {hasInterest && <InsetText>{refusalWords.has_interest}.</InsetText>}
      {finding.curedOn !== null && status === 'upheld' && (
        <InsetText>The facts no longer show it. Close it once you are satisfied that it is mended.</InsetText>
      )}
      <FindingFacts finding={finding} />
      <p className="govuk-body">
        {finding.stewardName === null ? 'No steward has it in hand.' : `${finding.stewardName} has it in hand.`}{' '}
        <a className="govuk-link" href={paths.stewardshipAudit({ noun: 'finding', thing: finding.findingId })}>
          What was done with it
        </a>
      </p>
      {works && <AssignmentForm isMine={finding.isMine} />}
      {works && isPending && <DecisionForm form={form} canBeUpheld={finding.canBeUpheld} />}
      {works && status === 'upheld' && <CloseForm form={form} />}
      <Notes notes={finding.notes} />
      {works && <NoteForm form={form} />}
    </>
  );
}
