import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { criteriaInWords } from '../criteria.ts';
import { questionTotalsInWords } from '../domain.ts';
import type { OpportunityInFull } from '../in-full.ts';
import { lotsInWords } from '../lots.ts';
import type { TaskKey } from '../publish-rules.ts';
import { valueInWords } from '../value.ts';
import { volumeInWords } from '../volume.ts';

/** The answers of a draft, each with the link that changes it. */
export function DraftAnswers({ opportunity }: { opportunity: OpportunityInFull }) {
  const row = (task: TaskKey, key: string, value: string) => ({
    key,
    value: value || 'Not provided',
    actions: [
      {
        href: paths.opportunityEdit(opportunity.opportunityId, task),
        text: 'Change',
        visuallyHiddenText: key.toLowerCase(),
      },
    ],
  });
  const { tupe, valueNotStatedReason, managementFeePercent, volumeGuarantee } = opportunity;
  return (
    <SummaryList
      rows={[
        row('head-contract', 'Head contract', opportunity.headContract?.name ?? 'None yet'),
        row('title', 'Title', opportunity.title),
        row('title', 'Summary', opportunity.summary),
        row('requirements', 'Requirements', requirementsInWords(opportunity)),
        row('lots', 'Lots', lotsInWords(opportunity.lots)),
        row('value', 'Value', valueNotStatedReason ? `Not stated: ${valueNotStatedReason}` : valueInWords(opportunity)),
        row('payment', 'Payments', opportunity.payment.map(({ label, percent }) => `${label} ${percent}%`).join('; ')),
        row('terms', 'Management fee', managementFeePercent === null ? '' : `${managementFeePercent}%`),
        row('terms', 'Volume guarantee', volumeGuarantee === null ? '' : volumeGuarantee ? 'Yes' : 'No'),
        row('terms', 'Days to pay', opportunity.paymentDays === null ? '' : String(opportunity.paymentDays)),
        row('tupe', 'TUPE', tupe ? `${tupe.position}. ${tupe.saidBy}: ${tupe.reason}` : ''),
        row('evidence', 'Mandatory evidence', opportunity.mandatoryEvidence.join('; ') || 'None'),
        row('questions', 'Questions', questionTotalsInWords(opportunity.questions)),
        row('criteria', 'How answers are judged', criteriaInWords(opportunity.criteria)),
        row('standstill', 'Working days between decision and signature', String(opportunity.standstillDays)),
        row('dates', 'Clarification deadline', inWords(opportunity.clarificationDeadline)),
        row('dates', 'Response deadline', inWords(opportunity.responseDeadline)),
        row('dates', 'Decision date', inWords(opportunity.decisionDate)),
      ]}
    />
  );
}

function inWords(date: string | null): string {
  return date ? formatDate(date) : '';
}

function requirementsInWords({ requirements }: OpportunityInFull): string {
  return requirements
    .map((requirement) => `${requirement.service}, ${requirement.places.summary}, ${volumeInWords(requirement)}`)
    .join('; ');
}
