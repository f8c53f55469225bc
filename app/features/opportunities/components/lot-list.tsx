import { counted } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { isDivided, lotName, volumeOfLot } from '../lots.ts';
import type { OpportunitySnapshot } from '../snapshot.ts';
import { valueInWords } from '../value.ts';

type LotListProps = {
  opportunity: Pick<OpportunitySnapshot, 'opportunityId' | 'lots' | 'requirements'>;
  /** The lots that may not go: those that were published. */
  kept: readonly string[];
};

/** The lots of a draft with the rows and the volume of each. */
export function LotList({ opportunity, kept }: LotListProps) {
  const { opportunityId, lots, requirements } = opportunity;
  if (!isDivided(lots)) {
    return (
      <p className="govuk-body">
        You do not have to divide it. Lots let a small provider answer only the part that it can do: each lot is
        answered and awarded by itself. The first lot takes all the requirements that you have now.
      </p>
    );
  }
  return (
    <>
      {lots.map((lot, index) => (
        <SummaryList
          key={lot.id}
          card={{
            title: lotName(lot, index),
            actions: [
              { href: paths.opportunityLot(opportunityId, lot.id), text: 'Change' },
              ...(kept.includes(lot.id)
                ? []
                : [{ href: paths.opportunityLot(opportunityId, lot.id, 'remove'), text: 'Remove' }]),
            ],
          }}
          rows={[
            lot.description !== '' && { key: 'Description', value: lot.description },
            { key: 'Value', value: valueInWords(lot) },
            { key: 'Volume', value: peopleInWords(volumeOfLot(lot.id, requirements)) },
            { key: 'Requirements', value: rowsInWords(lot.id, requirements) },
          ]}
        />
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.opportunityEdit(opportunityId, 'requirements')}>
          Choose the lot of each requirement
        </a>
      </p>
      <Button variant="secondary" href={paths.opportunityEdit(opportunityId)}>
        No more lots
      </Button>
    </>
  );
}

function peopleInWords(volume: number | null): string {
  return volume === null ? 'Not stated yet' : `${volume.toLocaleString('en-GB')} people a month`;
}

function rowsInWords(lotId: string, requirements: OpportunitySnapshot['requirements']): string {
  const count = requirements.filter((requirement) => requirement.lotId === lotId).length;
  return count === 0 ? 'None yet' : counted(count, 'requirement');
}
