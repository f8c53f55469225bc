import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { sumOfWeights, weightInWords } from '../criteria.ts';
import type { OpportunitySnapshot } from '../snapshot.ts';

type CriterionListProps = Pick<OpportunitySnapshot, 'opportunityId' | 'criteria'>;

/** The criteria of a draft and what their weights come to. */
export function CriterionList({ opportunityId, criteria }: CriterionListProps) {
  return (
    <>
      <p className="govuk-body">
        Everyone who answers is judged by these, and reads them first. You cannot change them after publication.
      </p>
      {criteria.length > 0 && (
        <>
          <p className="govuk-body">
            <strong>The weights add up to {sumOfWeights(criteria)} of 100.</strong>
          </p>
          <SummaryList
            rows={criteria.map((criterion) => ({
              key: criterion.name,
              value: weightInWords(criterion),
              actions: [
                {
                  href: paths.opportunityCriterion(opportunityId, criterion.id),
                  text: 'Change',
                  visuallyHiddenText: criterion.name,
                },
                {
                  href: paths.opportunityCriterion(opportunityId, criterion.id, 'remove'),
                  text: 'Remove',
                  visuallyHiddenText: criterion.name,
                },
              ],
            }))}
          />
          <Button variant="secondary" href={paths.opportunityEdit(opportunityId)}>
            No more criteria
          </Button>
        </>
      )}
    </>
  );
}
