import { counted } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { CostInWords } from '../cost-wording.ts';
import type { WhoWouldMatch } from '../who-would-match.server.ts';

type WhoWouldMatchProps = {
  /** Null while there is nothing to match. */
  count: WhoWouldMatch | null;
  /** Shows what this requirement costs alone; all of them otherwise. */
  requirementId?: string;
  /** Shows what the mandatory evidence costs alone. */
  evidenceOnly?: boolean;
  /** False on the list itself. */
  linksToList?: boolean;
};

const mostSentences = 3;

/** The live count of a draft: who would match now, and what each criterion costs in matches and in small providers. */
export function WhoWouldMatchNow({
  count,
  requirementId,
  evidenceOnly = false,
  linksToList = true,
}: WhoWouldMatchProps) {
  if (!count) return null;
  const { fits, near, opportunityId, looked, cut } = count;
  const costs = count.costs.filter((cost) => {
    if (evidenceOnly) return cost.requirementId === null && cost.key.startsWith('evidence:');
    return requirementId === undefined || cost.requirementId === requirementId || cost.requirementId === null;
  });
  return (
    <section aria-labelledby="who-would-match">
      <h2 className="govuk-heading-m" id="who-would-match">
        Who would match now
      </h2>
      <InsetText>
        <p className="govuk-body">
          <strong>{counted(fits.all, 'provider would fit', 'providers would fit')}</strong>, {fits.small} of them small.{' '}
          {counted(near.all, 'near miss', 'near misses')}, {near.small} of them small.
        </p>
        {linksToList && (
          <p className="govuk-body">
            <a className="govuk-link" href={paths.opportunityMatches(opportunityId)}>
              See which providers fit
            </a>
          </p>
        )}
      </InsetText>
      <Costs costs={costs} />
      <p className="govuk-body-s">
        Counted from the draft as it is saved{cut ? `, among the ${looked} nearest providers: there are more` : ''}.
        Small means fewer than 50 staff. Size changes no score.
      </p>
    </section>
  );
}

function Costs({ costs }: { costs: readonly CostInWords[] }) {
  if (costs.length === 0) return null;
  const dearest = costs.filter(({ lost }) => lost > 0).toSorted((left, right) => right.lost - left.lost);
  return (
    <>
      <h3 className="govuk-heading-s">What each criterion costs</h3>
      {dearest.length === 0 && <p className="govuk-body">No criterion costs a match.</p>}
      <ul className="govuk-list govuk-list--bullet">
        {dearest.slice(0, mostSentences).map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
      <ScrollRegion label="What each criterion costs">
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={[
            'Asking for',
            { text: 'Leaves', format: 'numeric' },
            { text: 'Lost', format: 'numeric' },
            { text: 'Lost, small', format: 'numeric' },
            'Those lost',
          ]}
          rows={costs.map(({ asked, leaves, lost, lostSmall, rest }) => [
            asked,
            { text: leaves, format: 'numeric' },
            { text: lost, format: 'numeric' },
            { text: lostSmall, format: 'numeric' },
            rest,
          ])}
        />
      </ScrollRegion>
    </>
  );
}
