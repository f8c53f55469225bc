import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { ListedCheck } from '../read-checks.server.ts';
import type { AdvanceView, CompactView } from '../read-compact.server.ts';
import { AdvanceSection } from './advance-section.tsx';
import { KeptChecks } from './clause-page.tsx';
import { CostSection } from './cost-section.tsx';
import { InstrumentList } from './instrument-list.tsx';
import { TermSection } from './term-section.tsx';

// What a loader returned is read as JSON, where a moment is a text.
type AsRead<Thing> = { [Key in keyof Thing]: Thing[Key] extends Date | null ? Thing[Key] | string : Thing[Key] };
export type ReadAdvance = AsRead<AdvanceView>;
type Props = {
  compact: Omit<CompactView, 'advances' | 'checks' | 'cost'> & {
    advances: ReadAdvance[];
    checks: AsRead<ListedCheck>[];
    cost: AsRead<NonNullable<CompactView['cost']>> | null;
  };
};

/** What the Compact says of one sub-contract: which one it is, notice, term, payment in advance, full cost, clauses. */
export function SubcontractCompactPage({ compact }: Props) {
  const { subcontractId, title, on, instruments, noticeMonths, isProvider, checks } = compact;
  return (
    <>
      <BackLink href={paths.subcontract(subcontractId)} text="Back to the sub-contract" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">The Compact and this sub-contract</h1>
          <h2 className="govuk-heading-m">Which Compact applies</h2>
          <p className="govuk-body">Looked up for the places of the work and the day {formatDate(on)}.</p>
          <InstrumentList found={instruments} />
          <h2 className="govuk-heading-m">Notice</h2>
          <NoticeLine months={noticeMonths} />
          <TermSection term={compact.term} />
          <AdvanceSection compact={compact} />
          <CostSection compact={compact} />
          {isProvider && (
            <>
              <h2 className="govuk-heading-m">Clauses</h2>
              <p className="govuk-body">
                <a className="govuk-link" href={paths.compactClauses()}>
                  Check the text of this sub-contract
                </a>
                . Neither your prime nor a steward sees what you find.
              </p>
              <KeptChecks checks={checks} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function NoticeLine({ months }: { months: number | null }) {
  const link = (
    <a className="govuk-link" href={paths.compactNotice()}>
      Work out a day
    </a>
  );
  if (months === null)
    return <p className="govuk-body">Agreed notice is not recorded. At least three months are owed. {link}</p>;
  if (months < 3)
    return (
      <InsetText>
        {months === 1 ? 'One month is' : `${months} months are`} agreed. The Compact asks for at least three, save in
        exceptional cases. {link}
      </InsetText>
    );
  return (
    <p className="govuk-body">
      {months} months are agreed; the Compact asks for at least three. {link}
    </p>
  );
}
