import { formatDate, formatInstant } from '#app/features/wording.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { CaseView } from '../read-case.server.ts';

type Step = CaseView['plan'][number];
type Props = { plan: CaseView['plan']; linkTo: (step: Step) => { href: string; text: string } | null };

/** An improvement plan: each step with its date, what shows that it was done, and what partners say of it. */
export function CasePlan({ plan, linkTo }: Props) {
  if (plan.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Improvement plan</h2>
      {plan.map((step) => {
        const link = linkTo(step);
        return (
          <SummaryList
            key={step.remedyId}
            card={{
              title: step.step,
              actions: link ? [link] : [],
            }}
            rows={[
              { key: 'Status', value: <StepStatus key="status" step={step} /> },
              { key: 'Due by', value: formatDate(step.dueOn) },
              step.doneOn !== null && { key: 'Done on', value: `${formatDate(step.doneOn)}. ${step.doneWords ?? ''}` },
              step.evidence !== null && { key: 'Evidence', value: step.evidence },
              step.partners && { key: 'Partners', value: partnersInWords(step.partners) },
              step.comments.length > 0 && { key: 'They add', value: step.comments.join(' · ') },
              step.verifiedAt && {
                key: 'Verified',
                value: `${formatInstant(step.verifiedAt)}. ${step.verification ?? ''}`,
              },
            ]}
          />
        );
      })}
    </>
  );
}

function StepStatus({ step }: { step: Step }) {
  if (step.verifiedAt) return <StatusTag status="verified" />;
  if (!step.isAgreed) return <StatusTag status="pending" text="Proposed" />;
  if (step.doneOn) return <StatusTag status="asserted" text="Said to be done" />;
  return step.isOverdue ? <StatusTag status="overdue" /> : <StatusTag status="due" />;
}

const verdicts = {
  enough: 'enough to verify it',
  too_few: 'too few to verify it',
  contested: 'too many say that it was not done',
} as const;

function partnersInWords({ agree, disagree, needed, verdict }: NonNullable<Step['partners']>): string {
  if (needed === 0) return 'There is no partner to ask';
  return `${agree} say that it was done, ${disagree} that it was not; ${needed} are needed: ${verdicts[verdict]}`;
}
