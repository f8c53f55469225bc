import { formatDate, formatMoney } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { Details } from '#app/ui/details.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import { tupeInFull } from '../../tupe/domain.ts';
import type { AssumptionView } from '../read-cost-for-bidders.server.ts';
import type { CostsView } from '../read-costs.server.ts';
import { backFor } from './back-for.ts';

/** What a transfer is taken to cost: the amount on which all prices are compared, and every earlier one. */
export function CostsPage({ costs }: { costs: CostsView }) {
  const { head, current, earlier, lots, maySet, areAnswersOpen, isParty } = costs;
  return (
    <DeclarationFrame head={head} heading="What a transfer costs" back={backFor(head, isParty)}>
      <p className="govuk-body">
        Under the <Abbr short="TUPE" long={tupeInFull} explain /> staff may come over with the work. So that prices can
        be compared, the prime says once for all what it takes them to cost. Whoever states a price says whether they
        are in it.
      </p>
      {current ? (
        <Assumption assumption={current} lots={lots} />
      ) : (
        <p className="govuk-body">No amount is set yet. Until one is, prices with TUPE cannot be compared.</p>
      )}
      {maySet && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.tupeAssumption(head.declarationId)}>
            {current ? 'Set another amount' : 'Set the amount'}
          </a>
          {areAnswersOpen && '. Answers can be read by now: say why it is set after that'}
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.tupeEstimate(head.declarationId)}>
          Estimate what a transfer would cost
        </a>
      </p>
      {earlier.length > 0 && (
        <Details summary="Earlier amounts">
          {earlier.map((assumption) => (
            <Assumption key={assumption.version} assumption={assumption} lots={lots} />
          ))}
        </Details>
      )}
    </DeclarationFrame>
  );
}

function Assumption({ assumption, lots }: { assumption: AssumptionView; lots: CostsView['lots'] }) {
  const { version, amountPence, basis, reason, afterOpening, setBy, setOn } = assumption;
  return (
    <SummaryList
      card={{ title: `Version ${version}`, headingLevel: 2 }}
      rows={[
        { key: 'Amount', value: formatMoney(amountPence) },
        ...lots
          .filter(({ id }) => id in assumption.lots)
          .map(({ id, title }) => ({ key: title, value: formatMoney(assumption.lots[id] ?? 0) })),
        { key: 'How it is worked out', value: basis },
        { key: 'Set by', value: `${setBy}, ${formatDate(setOn)}` },
        { key: 'When', value: afterOpening ? 'After answers could be read' : 'Before answers could be read' },
        reason !== '' && { key: 'Why it was changed', value: reason },
      ]}
    />
  );
}
