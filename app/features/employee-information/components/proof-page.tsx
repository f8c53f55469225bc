import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { formatDate } from '#app/features/wording.ts';
import { PrintButton } from '#app/ui/print-button.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { ProofView } from '../read-proof.server.ts';
import { itemsInWords } from '../words.ts';
import { backToInformation } from './back-to-information.ts';

const howWords: Readonly<Record<ProofView['proof']['how'], string>> = {
  key_destroyed: 'Its key was destroyed, then the sealed file was removed',
  never_kept: 'It was handed over elsewhere: nothing of it was ever kept here',
  ended_here: 'It was given for the opportunity and lies there. Nobody opens it here any more',
};

/** That an instalment was deleted, when and how: a page to keep. */
export function ProofPage({ view }: { view: ProofView }) {
  const { proof } = view;
  return (
    <DeclarationFrame head={view} heading="Proof of deletion" back={backToInformation(view)}>
      <SummaryList
        rows={[
          {
            key: 'What',
            value: `Employee information, number ${view.sequence} of ${view.giverName}: ${itemsInWords(view.covers)}`,
          },
          { key: 'Stood as at', value: formatDate(view.asAt) },
          { key: 'Given on', value: formatDate(view.givenOn) },
          { key: 'SHA-256', value: <code className="app-hash">{view.sha256}</code> },
          { key: 'Deleted', value: view.deletedAt },
          { key: 'Why', value: view.why },
          {
            key: 'How',
            value: howWords[proof.how],
          },
          proof.keyDestroyedAt !== null && {
            key: 'Key destroyed',
            value: `${proof.keyDestroyedAt} (envelope ${proof.envelopeId})`,
          },
          proof.isHere && {
            key: 'File removed',
            value: proof.fileRemovedAt ?? 'In hand: it cannot be opened any more and is removed within minutes',
          },
          ...view.confirmations.map(({ organisationName, confirmedOn, dueOn }) => ({
            key: `Copies at ${organisationName}`,
            value: confirmedOn ? `Deleted, as it confirmed on ${confirmedOn}` : `To be deleted by ${formatDate(dueOn)}`,
          })),
        ]}
      />
      {proof.isHere && (
        <p className="govuk-body">
          The file was sealed under a key of its own. With that key destroyed, copies of the sealed file can be opened
          by nobody. A backup from before the deletion still holds the key under a lock; it opens for nobody once that
          backup, or the key of the lock, is out of use.
        </p>
      )}
      <PrintButton />
    </DeclarationFrame>
  );
}
