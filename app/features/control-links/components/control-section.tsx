import type { ControlLinks } from '../read-control.server.ts';
import { ControlTable } from './control-table.tsx';

/** What stewards recorded of who controls an organisation, for the organisation itself. */
export function ControlSection({ links }: { links: ControlLinks }) {
  return (
    <section>
      <h2 className="govuk-heading-m">Common control</h2>
      <p className="govuk-body">
        Stewards have recorded this. Organisations under common control count as one voice. If it is wrong, tell a
        steward.
      </p>
      <ControlTable links={links} />
    </section>
  );
}
