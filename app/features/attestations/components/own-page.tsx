import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { OwnAttestations } from '../read-own.server.ts';
import { claimWords } from '../words.ts';
import { ConductStatus } from './conduct-status.tsx';

type Props = { own: OwnAttestations; mayAttest: boolean };

/** What an organisation attests, item by item, and what is due. */
export function OwnPage({ own, mayAttest }: Props) {
  const { organisation, sets } = own;
  return (
    <>
      <span className="govuk-caption-l">{organisation.name}</span>
      <h1 className="govuk-heading-l">What you attest</h1>
      <p className="govuk-body">
        Say of each promise how far you keep it, and show it. Those to whom you made it say whether they agree. Until
        somebody does, it stays “Asserted”.
      </p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={paths.conductEvidence()}>
            Your evidence
          </a>
        </li>
        {organisation.isPrime && (
          <li>
            <a className="govuk-link" href={paths.primeConduct(organisation.id)}>
              Your public record of conduct
            </a>
          </li>
        )}
      </ul>
      {!mayAttest && <InsetText>Owners and editors of your organisation attest.</InsetText>}
      {sets.length === 0 && <p className="govuk-body">Nothing is in force that you would attest.</p>}
      {sets.map((set) => (
        <SetSection key={set.code} set={set} mayAttest={mayAttest} />
      ))}
      <NoLongerOwed rows={own.noLongerOwed} />
    </>
  );
}

function SetSection({ set, mayAttest }: { set: OwnAttestations['sets'][number]; mayAttest: boolean }) {
  return (
    <section id={set.code}>
      <h2 className="govuk-heading-m">{set.title}</h2>
      <p className="govuk-body">
        {set.due === 0
          ? 'All is attested for the periods that run.'
          : `${counted(set.due, 'item')} of ${set.rows.length} not attested for the period that runs.`}
      </p>
      <ScrollRegion label={set.title}>
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={['Item', 'Status', 'You say', 'Stands until', 'Views from', 'To do']}
          rows={set.rows.map((row) => [
            `${row.code} ${row.heading}`,
            <ConductStatus key="status" status={row.status} />,
            row.claimed ? claimWords[row.claimed] : 'Nothing yet',
            row.expiresOn ? formatDate(row.expiresOn) : '',
            row.claimed ? row.validatedBy : '',
            <a key="do" className="govuk-link" href={paths.attestation(row.code)}>
              {mayAttest && row.isDue ? 'Attest' : 'Look'}
              <span className="govuk-visually-hidden"> {row.code}</span>
            </a>,
          ])}
        />
      </ScrollRegion>
    </section>
  );
}

function NoLongerOwed({ rows }: { rows: OwnAttestations['noLongerOwed'] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">No longer in force</h2>
      <ul className="govuk-list govuk-list--bullet">
        {rows.map((row) => (
          <li key={row.code}>
            {row.code} {row.heading}, version {row.version}: {claimWords[row.claimed]}, on {formatDate(row.attestedOn)}
          </li>
        ))}
      </ul>
    </section>
  );
}
