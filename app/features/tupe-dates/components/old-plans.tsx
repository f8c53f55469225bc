import { formatDate } from '#app/features/wording.ts';
import { Details } from '#app/ui/details.tsx';
import { Table } from '#app/ui/table.tsx';
import type { DatesView } from '../read-dates.server.ts';

type Plan = DatesView['plans'][number];

/** Every plan that ever stood, the last first: why it was made and what it changed. */
export function Plans({ plans }: { plans: readonly Plan[] }) {
  if (plans.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">Plans so far</h2>
      {plans.map((plan) => (
        <Details key={plan.version} summary={headingOf(plan)}>
          <p className="govuk-body">
            Made on {formatDate(plan.madeOn)}
            {plan.madeBy && ` by ${plan.madeBy}`}, by version {plan.rulesVersion} of the rules for{' '}
            {plan.jurisdiction === 'GB' ? 'Great Britain' : 'Northern Ireland'}.{' '}
            {plan.replacedOn ? `Replaced on ${formatDate(plan.replacedOn)}.` : 'It stands.'}
          </p>
          <p className="govuk-body">Reason: {plan.reason}</p>
          {plan.differences.length > 0 && (
            <Table
              caption="What it changed"
              captionClasses="govuk-table__caption--s"
              firstCellIsHeader
              stacksOnPhone
              head={['Date', 'Before', 'From then on']}
              rows={plan.differences.map(({ heading, before, after }) => [
                heading,
                before ? formatDate(before) : 'None',
                after ? formatDate(after) : 'None',
              ])}
            />
          )}
        </Details>
      ))}
    </section>
  );
}

const headingOf = ({ version, transferOn, replacedOn }: Plan) =>
  `Plan ${version}: transfer on ${formatDate(transferOn)}${replacedOn ? '' : ', the one that stands'}`;
