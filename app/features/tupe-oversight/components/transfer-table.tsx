import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { tupeStateWords } from '../../tupe/domain.ts';
import type { OversightTransfer } from '../schema.ts';

type Props = { transfers: readonly OversightTransfer[]; mayEscalate: boolean };

/** Transfers, each with its parties, its day and what a steward should know of it. */
export function TransferTable({ transfers, mayEscalate }: Props) {
  return (
    <ScrollRegion label="Transfers">
      <Table
        firstCellIsHeader
        stacksOnPhone
        head={[
          'Transfer',
          'Day',
          'From',
          'To',
          'People',
          'Where it stands',
          ...(mayEscalate ? ['What you can do'] : []),
        ]}
        rows={transfers.map((transfer) => [
          <Title key="title" transfer={transfer} />,
          transfer.transferOn ? formatDate(transfer.transferOn) : 'None',
          transfer.outgoing.join(', ') || 'Not named',
          transfer.incoming.join(', ') || 'Not known yet',
          transfer.peopleWords,
          <Standing key="standing" transfer={transfer} />,
          ...(mayEscalate ? [<Escalate key="escalate" transfer={transfer} />] : []),
        ])}
      />
    </ScrollRegion>
  );
}

function Title({ transfer: { declarationId, title, primeName, programme } }: { transfer: OversightTransfer }) {
  return (
    <>
      <a className="govuk-link" href={paths.tupeDeclaration(declarationId)}>
        {title}
      </a>
      <p className="govuk-body-s govuk-!-margin-bottom-0">{[primeName, programme].filter(Boolean).join(', ')}</p>
    </>
  );
}

function Standing({ transfer }: { transfer: OversightTransfer }) {
  return (
    <>
      {tupeStateWords[transfer.state]}
      {notesOf(transfer).map((note) => (
        <p key={note} className="govuk-body-s govuk-!-margin-bottom-0">
          {note}
        </p>
      ))}
    </>
  );
}

function notesOf(transfer: OversightTransfer): string[] {
  const { transferOn, disputedSince, disputedDays, oldContractEndsOn, informationDueOn } = transfer;
  const { specialCircumstances, riskAcceptedReason } = transfer;
  const overlaps = oldContractEndsOn !== null && transferOn !== null && oldContractEndsOn > transferOn;
  return [
    disputedSince !== null && `Disputed since ${formatDate(disputedSince)}: ${counted(disputedDays ?? 0, 'day')}`,
    informationDueOn !== null && `Information due by ${formatDate(informationDueOn)}`,
    overlaps && `The old contract ends on ${formatDate(oldContractEndsOn)}`,
    specialCircumstances !== null && `Special circumstances: ${specialCircumstances}`,
    riskAcceptedReason !== null && `Signed in spite of the dispute: ${riskAcceptedReason}`,
  ].filter((note) => note !== false);
}

function Escalate({ transfer: { declarationId, title } }: { transfer: OversightTransfer }) {
  return (
    <a className="govuk-link" href={paths.stewardshipTupeDeclaration(declarationId)}>
      Open a case<span className="govuk-visually-hidden">: {title}</span>
    </a>
  );
}
