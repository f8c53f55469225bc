import { partyWords } from '#app/features/tupe/domain.ts';
import { formatDate } from '#app/features/wording.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { positionWords } from '../positions.ts';
import type { PublicTupe } from '../public-tupe.ts';

/** On an opportunity: what each party says of a transfer of staff, and whom it touches. */
export function TupeSection({ tupe, declarationHref }: { tupe: PublicTupe; declarationHref?: string | null }) {
  const { isDisputed, accord, parties, plannedTransferOn, headcount, incomingPerTeam, hasWorkforcePack } = tupe;
  return (
    <>
      <h2 className="govuk-heading-m">Staff transfer</h2>
      <p className="govuk-body">
        The <Abbr short="TUPE" long="Transfer of Undertakings (Protection of Employment) Regulations 2006" explain />{' '}
        protect staff when the service that they work in moves to another employer. Here is what each party says. None
        of it is a verdict.
      </p>
      {isDisputed && <WarningText>{accord}</WarningText>}
      {parties.map((party) => (
        <PartySays key={`${party.party} ${party.name}`} {...party} />
      ))}
      {declarationHref && (
        <p className="govuk-body govuk-!-display-none-print">
          <a className="govuk-link" href={declarationHref}>
            Positions in full, and stating yours
          </a>
        </p>
      )}
      <h3 className="govuk-heading-s">Whom it touches</h3>
      <SummaryList
        rows={[
          { key: 'Planned transfer', value: plannedTransferOn ? formatDate(plannedTransferOn) : 'No day yet' },
          { key: 'People who do the work now', value: headcount ?? 'Not stated yet' },
          incomingPerTeam !== null && { key: 'Incoming providers for each team', value: String(incomingPerTeam) },
          {
            key: 'Figures on the workforce',
            value: hasWorkforcePack
              ? 'Without names, for those who have an interest and sign that they keep them confidential'
              : 'Not given yet',
          },
        ]}
      />
    </>
  );
}

function PartySays({ party, name, stated }: PublicTupe['parties'][number]) {
  return (
    <>
      <h3 className="govuk-heading-s">
        {partyWords[party]}: {name}
      </h3>
      {stated ? (
        <SummaryList
          rows={[
            { key: 'Position', value: positionWords[stated.position] },
            { key: 'Why', value: stated.basis },
            { key: 'Who says so', value: `${stated.saidBy}, since ${formatDate(stated.on)}` },
            stated.source && { key: 'Source', value: stated.source },
          ]}
        />
      ) : (
        <p className="govuk-body">Has said nothing yet.</p>
      )}
    </>
  );
}
