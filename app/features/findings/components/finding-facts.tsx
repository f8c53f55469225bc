import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { FindingView } from '../read-finding.server.ts';
import { severityWords } from '../severity.ts';
import { detectedWords, stateTags, stateWords } from '../words.ts';

/** What a finding says: the facts in words, the rule, the rows behind it and every date. */
export function FindingFacts({ finding }: { finding: FindingView }) {
  const { status, subcontractId, opportunityId, decidedAt, publishedAt } = finding;
  return (
    <SummaryList
      rows={[
        { key: 'Status', value: <StatusTag key="status" status={stateTags[status]} text={stateWords[status]} /> },
        { key: 'What happened', value: finding.facts },
        {
          key: 'Commitment',
          value: `${finding.item}${finding.itemHeading && `, ${finding.itemHeading}`}. ${finding.itemText}`,
        },
        { key: 'Severity', value: severityOf(finding) },
        finding.since !== null && { key: 'Since', value: formatDate(finding.since) },
        { key: 'Found by', value: detectedWords[finding.detectedBy] },
        finding.rows.length > 0 && { key: 'The rows behind it', value: <Rows key="rows" rows={finding.rows} /> },
        subcontractId !== null && {
          key: 'Sub-contract',
          value: (
            <a key="subcontract" className="govuk-link" href={paths.subcontract(subcontractId)}>
              With {finding.partnerName}
            </a>
          ),
        },
        opportunityId !== null && {
          key: 'Opportunity',
          value: (
            <a key="opportunity" className="govuk-link" href={paths.opportunity(opportunityId)}>
              {finding.opportunityTitle}
            </a>
          ),
        },
        { key: 'Opened on', value: formatDate(finding.openedOn) },
        status === 'open' && { key: 'Can be answered until', value: formatDate(finding.annotateBy) },
        status === 'open' && { key: 'Public from', value: formatDate(finding.publicFrom) },
        publishedAt !== null && { key: 'Public since', value: formatInstant(publishedAt) },
        finding.annotation !== null &&
          finding.annotatedAt && {
            key: 'Answer of the organisation',
            value: `${formatInstant(finding.annotatedAt)}. ${finding.annotation}`,
          },
        decidedAt !== null && { key: 'Decided on', value: formatInstant(decidedAt) },
        finding.decisionReason !== null && { key: 'Reasons of the steward', value: finding.decisionReason },
        finding.curedOn !== null && { key: 'Cured on', value: formatDate(finding.curedOn) },
        finding.closedAt !== null && {
          key: 'Closed on',
          value: `${formatInstant(finding.closedAt)}. ${finding.closedReason ?? ''}`,
        },
        { key: 'In public', value: `${finding.inPublic} No partner is named.` },
      ]}
    />
  );
}

function severityOf({ severity, detectedBy }: FindingView): string {
  const mitigated = 'Reporting it yourself counts for you: one step lower than otherwise, unless it was known before';
  return detectedBy === 'self_report' ? `${severityWords[severity]}. ${mitigated}` : severityWords[severity];
}

function Rows({ rows }: Pick<FindingView, 'rows'>) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {rows.map(({ table, id, words }) => (
        <li key={`${table} ${id}`}>
          {table === 'tupe_declaration' ? (
            <a className="govuk-link" href={paths.tupeDeclaration(id)}>
              {words}
            </a>
          ) : (
            words
          )}
        </li>
      ))}
    </ul>
  );
}
