import { Abbr } from '#app/ui/abbr.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { OpportunityInFull } from '../in-full.ts';

/** What was published on staff who may transfer, where there is no declaration: on what was imported, and on older ones. */
export function StaffSection({ opportunity: { tupe } }: { opportunity: OpportunityInFull }) {
  return (
    <>
      <h2 className="govuk-heading-m">Staff transfer</h2>
      <p className="govuk-body">
        The <Abbr short="TUPE" long="Transfer of Undertakings (Protection of Employment) Regulations 2006" explain />{' '}
        protect staff when the service that they work in moves to another employer.
      </p>
      <SummaryList
        rows={[
          { key: 'Position on TUPE', value: tupe?.position ?? 'Not stated' },
          tupe && { key: 'Who says so', value: tupe.saidBy },
          tupe && { key: 'Why', value: tupe.reason },
        ]}
      />
    </>
  );
}
