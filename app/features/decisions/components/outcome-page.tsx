import { formatDate, formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { Outcome } from '../read-outcome.server.ts';
import { LotOutcomeSection } from './lot-outcome-section.tsx';

const statusWords: Readonly<Record<Outcome['status'], string>> = {
  received: 'Received',
  being_reviewed: 'Being reviewed',
  overdue: 'Overdue',
  decided: 'Decided',
  withdrawn: 'Withdrawn',
};

/** Where a provider's interest stands, what was decided in each lot, and what it can do. */
export function OutcomePage({ outcome, mayAct, form }: { outcome: Outcome; mayAct: boolean; form: FormState }) {
  const { opportunityId, title, primeName, status, sentAt, decisionDue, overdueSince, lots } = outcome;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">
        {title}, {primeName}
      </span>
      <h1 className="govuk-heading-l">The outcome of your interest</h1>
      <SummaryList
        rows={[
          { key: 'Status', value: <StatusTag key="status" status={status} text={statusWords[status]} /> },
          sentAt && {
            key: 'Sent',
            value: formatInstant(sentAt),
            actions: [{ href: paths.interest(opportunityId), text: 'See', visuallyHiddenText: 'what you sent' }],
          },
          status !== 'withdrawn' && decisionDue && { key: 'Decision due by', value: formatDate(decisionDue) },
          overdueSince && {
            key: 'Overdue since',
            value: `${formatDate(overdueSince)}. The prime has been told, and it is public on its page`,
          },
        ]}
      />
      {mayAct && (
        <div id="nudge">
          <Nudge outcome={outcome} />
        </div>
      )}
      {lots.map((lot) => (
        <LotOutcomeSection key={lot.lotId} lot={lot} opportunityId={opportunityId} mayAct={mayAct} />
      ))}
    </>
  );
}

function Nudge({ outcome: { mayNudge, nextNudge, primeName } }: { outcome: Outcome }) {
  if (nextNudge) {
    return (
      <p className="govuk-body">
        You have asked when it will be decided. You can ask again from {formatDate(nextNudge)}.
      </p>
    );
  }
  if (!mayNudge) return null;
  return (
    <PageForm>
      <p className="govuk-body">
        {primeName} is told that a provider asks, without your name. You can ask once a week.
      </p>
      <Button variant="secondary" preventDoubleClick>
        Ask when it will be decided
      </Button>
    </PageForm>
  );
}
