import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { ControlLinks } from '../read-control.server.ts';

/** Who is controlled by whom, with where that is written. */
export function ControlTable({ links }: { links: ControlLinks }) {
  if (links.length === 0) return <p className="govuk-body">Nothing is recorded.</p>;
  const linkTo = (id: string, name: string) => (
    <a key={id} className="govuk-link" href={paths.organisation(id)}>
      {name}
    </a>
  );
  return (
    <ScrollRegion label="Links of control">
      <Table
        stacksOnPhone
        head={['Organisation', 'Controlled by', 'Where this is written', 'Recorded', 'Ended']}
        rows={links.map((link) => [
          linkTo(link.controlledId, link.controlledName),
          linkTo(link.controllerId, link.controllerName),
          link.source,
          formatDate(link.recordedOn),
          link.endedOn ? formatDate(link.endedOn) : 'No',
        ])}
      />
    </ScrollRegion>
  );
}
