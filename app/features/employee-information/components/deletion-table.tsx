import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Table } from '#app/ui/table.tsx';
import type { InformationView } from '../read-information.server.ts';

/** Who is to delete what it has, by when, and who did. */
export function DeletionTable({ view: { deletions, declarationId, side, today } }: { view: InformationView }) {
  return (
    <>
      <Table
        caption="Copies that others have"
        captionClasses="govuk-table__caption--m"
        head={['Organisation', 'To delete by', 'Deleted']}
        rows={deletions.map(({ organisation_name, due_on, confirmed_at }) => [
          organisation_name,
          formatDate(due_on),
          confirmed_at ? formatInstant(confirmed_at) : due_on < today ? 'Overdue' : 'Not yet',
        ])}
      />
      {side === 'incoming' && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.employeeInformationDeletion(declarationId)}>
            Confirm that you deleted your copies
          </a>
        </p>
      )}
    </>
  );
}
