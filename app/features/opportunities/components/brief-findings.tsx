import { counted } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Input } from '#app/ui/input.tsx';
import type { Finding } from '../brief/lint.ts';

type BriefFindingsProps = { opportunityId: string; findings: readonly Finding[] };

/** What could be clearer before it is published, each with its fix. None of it stops anyone. */
export function BriefFindings({ opportunityId, findings }: BriefFindingsProps) {
  return (
    <>
      <h2 className="govuk-heading-m">How clear it is</h2>
      {findings.length === 0 ? (
        <p className="govuk-body">We found nothing that makes it harder to answer than it must be.</p>
      ) : (
        <>
          <p className="govuk-body">
            We found {counted(findings.length, 'thing')} that {findings.length === 1 ? 'makes' : 'make'} it harder to
            answer. You can publish without changing
            {findings.length === 1 ? ' it' : ' them'}.
          </p>
          <ul className="govuk-list govuk-list--spaced">
            {findings.map((finding) => (
              <li key={finding.message}>
                <FindingItem opportunityId={opportunityId} finding={finding} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FindingItem({ opportunityId, finding }: { opportunityId: string; finding: Finding }) {
  const { message, advice, fix, acronym } = finding;
  return (
    <>
      <strong>{message}.</strong> {advice}.{' '}
      <a className="govuk-link" href={hrefOf(opportunityId, fix)}>
        {fix.text}
      </a>
      {acronym && <WriteOut opportunityId={opportunityId} acronym={acronym} />}
    </>
  );
}

function WriteOut({ opportunityId, acronym }: { opportunityId: string; acronym: string }) {
  return (
    <PageForm action={paths.opportunityEdit(opportunityId, 'explain')} className="govuk-!-margin-top-2">
      <input type="hidden" name="acronym" value={acronym} />
      <Input
        id={`meaning-${acronym.toLowerCase()}`}
        name="meaning"
        label={`What ${acronym} stands for`}
        classes="govuk-input--width-20"
      />
      <Button variant="secondary">Write {acronym} out</Button>
    </PageForm>
  );
}

function hrefOf(opportunityId: string, { task, requirementId, field }: Finding['fix']): string {
  if (requirementId) return paths.opportunityRequirement(opportunityId, requirementId);
  return `${paths.opportunityEdit(opportunityId, task)}${field ? `#${field}` : ''}`;
}
