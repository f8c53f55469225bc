import { formatDate, formatInstant, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { advanceWords } from '../words.ts';
import type { ReadAdvance } from './subcontract-page.tsx';

type Props = {
  compact: { subcontractId: string; primeName: string; advances: ReadAdvance[]; mayAsk: boolean; isProvider: boolean };
};

/** Requests for payment in advance on a sub-contract, with their answers. */
export function AdvanceSection({ compact: { subcontractId, primeName, advances, mayAsk, isProvider } }: Props) {
  const isOpen = advances.some(({ status }) => status === 'asked');
  return (
    <>
      <h2 className="govuk-heading-m">Payment in advance</h2>
      <p className="govuk-body">
        Where money is needed before it is spent, the Compact asks for payment in advance (C14). {primeName} answers a
        request within 10 working days, with a reason. Stewards can read both.
      </p>
      {advances.map((advance) => (
        <AdvanceCard key={advance.requestId} subcontractId={subcontractId} advance={advance} />
      ))}
      {advances.length === 0 && !isProvider && <p className="govuk-body">Nothing was asked for.</p>}
      {mayAsk && !isOpen && (
        <Button href={paths.subcontractAdvance(subcontractId)} variant="secondary">
          Ask for payment in advance
        </Button>
      )}
    </>
  );
}

function AdvanceCard({ subcontractId, advance }: { subcontractId: string; advance: ReadAdvance }) {
  const { requestId, status, isOverdue, mayAnswer, mayWithdraw } = advance;
  const step = (name: 'decide' | 'withdraw') => paths.subcontractAdvanceStep(subcontractId, requestId, name);
  return (
    <SummaryList
      card={{
        title: `${formatMoney(advance.amountPence)}, asked for on ${formatInstant(advance.askedAt)}`,
        headingLevel: 3,
        actions: [
          ...(mayAnswer ? [{ text: 'Answer', href: step('decide') }] : []),
          ...(mayWithdraw ? [{ text: 'Take back', href: step('withdraw') }] : []),
        ],
      }}
      rows={[
        {
          key: 'Status',
          value: isOverdue ? (
            <StatusTag key="status" status="overdue" text="Answer overdue" />
          ) : (
            <StatusTag key="status" status={statusColours[status]} text={advanceWords[status]} />
          ),
        },
        { key: 'Needed for', value: advance.need },
        advance.wantedBy !== null && { key: 'Needed by', value: formatDate(advance.wantedBy) },
        status === 'asked' && { key: 'Answer due by', value: formatDate(advance.answerDue) },
        advance.decidedAt !== null && {
          key: 'Answer',
          value: `${formatInstant(advance.decidedAt)}. ${formatMoney(advance.grantedPence ?? 0)} in advance. ${advance.reason ?? ''}`,
        },
      ]}
    />
  );
}

const statusColours = {
  asked: 'pending',
  granted: 'accepted',
  granted_in_part: 'partly',
  refused: 'refused',
  withdrawn: 'withdrawn',
} as const;
