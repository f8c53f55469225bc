import { counted } from '#app/features/wording.ts';
import { Table } from '#app/ui/table.tsx';
import { mostPoints } from '../criteria.ts';
import type { OpportunityInFull } from '../in-full.ts';

type CriteriaSectionProps = { opportunity: Pick<OpportunityInFull, 'criteria' | 'standstillDays'> };

/** How answers are judged, which nobody can change once it is published. */
export function CriteriaSection({ opportunity: { criteria, standstillDays } }: CriteriaSectionProps) {
  if (criteria.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">How answers are judged</h2>
      <p className="govuk-body">
        Each assessor gives 0 to {mostPoints} points for each of these, without knowing whose answer it is. The weights
        cannot change after publication.
      </p>
      <Table
        caption="Criteria and their weights"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        stacksOnPhone
        head={[
          'What is judged',
          { text: 'Fewest points', format: 'numeric' },
          { text: 'Share of the score', format: 'numeric' },
        ]}
        rows={criteria.map(({ name, description, weight, threshold }) => [
          description ? <Described key="what" name={name} description={description} /> : name,
          { text: threshold === null ? 'None' : String(threshold), format: 'numeric' },
          { text: `${weight}%`, format: 'numeric' },
        ])}
      />
      <p className="govuk-body">
        <strong>Standstill:</strong>{' '}
        {standstillDays === 0
          ? 'None. A sub-contract may be signed on the day of the decision.'
          : `${counted(standstillDays, 'working day')} pass between the decision and the signature, so that it can be challenged.`}
      </p>
    </>
  );
}

function Described({ name, description }: { name: string; description: string }) {
  return (
    <>
      {name}. <span className="govuk-!-font-weight-regular">{description}</span>
    </>
  );
}
