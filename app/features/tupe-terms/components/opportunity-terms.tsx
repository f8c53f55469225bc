import { formatDate, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import type { PublicTerms } from '../read-public-terms.server.ts';

/** On an opportunity: what staff who transfer are taken to cost, the same for all who answer; and the way to the other terms. */
export function OpportunityTerms({ terms }: { terms: PublicTerms }) {
  const { declarationId, assumption, mayRead } = terms;
  return (
    <>
      <h3 className="govuk-heading-s">What they are taken to cost</h3>
      <p className="govuk-body">
        {assumption
          ? `${formatMoney(assumption.amountPence)} for everybody who answers: ${assumption.basis} Version ${assumption.version}, set on ${formatDate(assumption.setOn)}${assumption.afterOpening ? ' after answers could be read' : ''}.`
          : 'The prime has not said yet. Prices are compared with and without TUPE once it has.'}
      </p>
      {mayRead && (
        <ul className="govuk-list govuk-!-display-none-print">
          <li>
            <a className="govuk-link" href={paths.tupeEstimate(declarationId)}>
              Estimate what they would cost you
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.tupePensions(declarationId)}>
              Pensions of those who would transfer
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.tupeIndemnities(declarationId)}>
              Who bears which risk
            </a>
          </li>
        </ul>
      )}
    </>
  );
}
