import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { fileSize } from '#app/ui/file-link.tsx';
import type { SummaryAction } from '#app/ui/summary-action.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { PieceView } from '../piece-view.ts';
import { itemsInWords } from '../words.ts';

type Props = { piece: PieceView; declarationId: string };

/** One instalment: what it is and what became of it. */
export function PieceCard({ piece, declarationId }: Props) {
  return (
    <SummaryList
      card={{ title: titleOf(piece), headingLevel: 3, actions: actionsOf(piece, declarationId) }}
      rows={[
        { key: 'Stands as at', value: formatDate(piece.asAt) },
        { key: 'Given on', value: formatDate(piece.givenOn) },
        { key: 'Covers', value: itemsInWords(piece.covers) },
        piece.staffCount !== null && { key: 'Employees in it', value: String(piece.staffCount) },
        { key: 'How', value: howOf(piece) },
        piece.carried !== null && { key: 'Given for the opportunity', value: carriedWords[piece.carried] },
        { key: 'SHA-256', value: <code className="app-hash">{piece.sha256}</code> },
        ...piece.receipts.map((receipt) => ({
          key: `Received by ${receipt.organisationName}`,
          value: sayReceipt(receipt),
        })),
        { key: 'Deletion', value: <Deletion piece={piece} declarationId={declarationId} /> },
      ]}
    />
  );
}

const carriedWords = {
  withheld: 'Nobody opens it here, and it counts as not given, until its giver says that it may be opened',
  open: 'It counts here, and lies where it was given',
} as const;

function titleOf({ giverName, sequence, kind, updatedBy }: PieceView): string {
  const title = `${giverName}: ${kind === 'update' ? 'update' : 'instalment'} ${sequence}`;
  return updatedBy
    ? `${title}, brought up to date by ${updatedBy.sequence} as at ${formatDate(updatedBy.asAt)}`
    : title;
}

function howOf({ route, delivery, bytes }: PieceView): string {
  if (route === 'elsewhere') return `Handed over elsewhere: ${delivery}`;
  return `Sealed in the vault${bytes === null ? '' : `, ${fileSize(bytes)}`}`;
}

function sayReceipt({ receivedOn, matches, words }: PieceView['receipts'][number]): string {
  const hash = matches ? 'The hash is the same' : 'The hash differs: it may be another file';
  return `${formatDate(receivedOn)}. ${hash}.${words && ` ${words}`}`;
}

function actionsOf({ id, mayOpen, mayReceive, mayDelete }: PieceView, declarationId: string): SummaryAction[] {
  const to = (part: 'open' | 'receipt' | 'delete') => paths.employeeInformationPiece(declarationId, id, part);
  return [
    ...(mayOpen ? [{ href: to('open'), text: 'Open' }] : []),
    ...(mayReceive ? [{ href: to('receipt'), text: 'Confirm receipt' }] : []),
    ...(mayDelete ? [{ href: to('delete'), text: 'Delete' }] : []),
  ];
}

function Deletion({ piece: { id, deletedAt, deleteOn }, declarationId }: Props) {
  if (!deletedAt) return <>By {formatDate(deleteOn)}</>;
  return (
    <>
      Deleted on {formatInstant(deletedAt)}.{' '}
      <a className="govuk-link" href={paths.employeeInformationProof(declarationId, id)}>
        Proof of deletion
      </a>
    </>
  );
}
