import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Details } from '#app/ui/details.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryCard } from '#app/ui/summary-card.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { PublishedFinding, PublishedFindings } from '../published-schema.ts';
import { severityWords } from '../severity.ts';
import { stateTags, stateWords } from '../words.ts';

/** The findings on a public record of conduct, each with the answer of the organisation. Never who its partner is. */
export function PublishedFindingsSection({ findings, findingsByItem }: PublishedFindings) {
  return (
    <section id="findings">
      <h2 className="govuk-heading-m">Findings</h2>
      {findings.length === 0 ? (
        <p className="govuk-body">No finding is public.</p>
      ) : (
        <>
          {findings.filter(isUpheld).map((finding) => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
          {findingsByItem.map(({ item, published, dismissed }) => (
            <OfItem
              key={item}
              findings={findings.filter((finding) => finding.item === item && !isUpheld(finding))}
              words={`${titlesOf(findings, item)} (${item}): ${published} published${dismissed > 0 ? `, ${dismissed} of them dismissed` : ''}`}
            />
          ))}
        </>
      )}
    </section>
  );
}

const isUpheld = ({ status }: PublishedFinding) => status === 'upheld';

/** What was not upheld is folded: one that is upheld is read without a click. */
function OfItem({ findings, words }: { findings: readonly PublishedFinding[]; words: string }) {
  if (findings.length === 0) return <p className="govuk-body">{words}</p>;
  return (
    <Details summary={words}>
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
    </Details>
  );
}

function FindingCard({ finding }: { finding: PublishedFinding }) {
  const { status, opportunity } = finding;
  return (
    <SummaryCard title={`${finding.title} (${finding.item})`} headingLevel={3}>
      <SummaryList
        rows={[
          { key: 'Status', value: <StatusTag key="status" status={stateTags[status]} text={stateWords[status]} /> },
          { key: 'What was found', value: finding.words },
          { key: 'Severity', value: severityWords[finding.severity] },
          { key: 'Published', value: monthInWords(finding.publishedIn) },
          opportunity !== null && {
            key: 'Opportunity',
            value: (
              <a key="opportunity" className="govuk-link" href={paths.opportunity(opportunity.id)}>
                {opportunity.title}
              </a>
            ),
          },
          { key: 'Answer', value: finding.answer ?? 'The organisation did not answer' },
          finding.reason !== null && { key: 'Reasons of the steward', value: finding.reason },
          finding.curedIn !== null && { key: 'Cured', value: monthInWords(finding.curedIn) },
          finding.closedReason !== null && { key: 'Why it was closed', value: finding.closedReason },
        ]}
      />
    </SummaryCard>
  );
}

const titlesOf = (findings: readonly PublishedFinding[], item: string) =>
  [...new Set(findings.filter((finding) => finding.item === item).map(({ title }) => title))].join(', ');

const monthInWords = (month: string) => formatDate(`${month}-01`).replace(/^1 /, '');
