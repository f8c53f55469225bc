import { counted, formatMoney } from '#app/features/wording.ts';
import { Details } from '#app/ui/details.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Table } from '#app/ui/table.tsx';
import { costQuery } from '../cost-query.ts';
import type { Estimate } from '../estimate.ts';
import { ageWords, estimateInWords, serviceWords } from '../estimate-words.ts';
import type { EstimateStart } from '../read-estimate-start.server.ts';
import { assumedAges, assumedYears } from '../redundancy.ts';

type Props = {
  estimate: Estimate;
  /** Where its prime uses it for all; null for anybody else. */
  setHref: string | null;
  /** Where a provider uses it in its answer. */
  answers: EstimateStart['answers'];
};

/** What an estimate comes to, with its formula and every number in it. */
export function EstimateResult({ estimate, setHref, answers }: Props) {
  const { input, headcount, yearPence, termPence, redundancyCentralPence, redundancyUpperPence } = estimate;
  return (
    <>
      <SummaryList
        card={{ title: `About ${formatMoney(estimate.centralPence)}`, headingLevel: 2 }}
        rows={[
          { key: 'People', value: headcount.toLocaleString('en-GB') },
          {
            key: 'Employing them',
            value: `${formatMoney(yearPence)} a year, ${formatMoney(termPence)} for ${counted(input.termMonths, 'month')}`,
          },
          { key: 'Redundancy, as you expect it', value: formatMoney(redundancyCentralPence) },
          { key: 'Together', value: formatMoney(estimate.centralPence) },
          {
            key: 'At the most',
            value: `${formatMoney(estimate.upperPence)}: with ${formatMoney(redundancyUpperPence)} if all were made redundant, each as old and as long in service as may be`,
          },
        ]}
      />
      {setHref && (
        <p className="govuk-body">
          <a className="govuk-link" href={setHref}>
            Use this as the amount for all
          </a>
        </p>
      )}
      {answers.map(({ href, lotId, title }) => (
        <p key={lotId} className="govuk-body">
          <a
            className="govuk-link"
            href={`${href}${costQuery(lotId, estimate.centralPence, estimateInWords(estimate))}`}
          >
            Use this figure in your interest{title && ` for “${title}”`}
          </a>
        </p>
      ))}
      <Details summary="How this is reckoned">
        <Formula estimate={estimate} />
        <Bands estimate={estimate} />
        <Redundancy estimate={estimate} />
      </Details>
    </>
  );
}

function Formula({ estimate: { input, rates, weekPence, cappedWeekPence } }: { estimate: Estimate }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      <li>Pay of a person: yearly pay of a full-time post × full-time posts ÷ people</li>
      <li>
        National Insurance of the employer: {rates.niPercent}% of what is above {formatMoney(rates.niThresholdPence)} a
        year, for each person
      </li>
      <li>
        Pension: {input.pensionPercent}% of pay. Other costs: {input.otherPercent}% of pay
      </li>
      <li>For the term: the cost of a year × {input.termMonths} ÷ 12</li>
      <li>
        Redundancy pay by statute: for each full year of service half a week’s pay under 22, one week from 22, one and a
        half from 41; at least {rates.qualifyingYears} years, at most {rates.mostYears}. A week’s pay is{' '}
        {formatMoney(weekPence)} on average, of which the law counts {formatMoney(cappedWeekPence)} (limit{' '}
        {formatMoney(rates.weekCapPence)})
      </li>
      <li>As you expect it: the middle of each age and service, × {input.redundantPercent}%</li>
      <li>Not in it: notice pay, holiday that is owed, claims, a pension deficit, terms better than the law</li>
      <li>Source: {rates.source}</li>
    </ul>
  );
}

const numeric = (text: string) => ({ text, format: 'numeric' as const });
const figure = (pence: number) => numeric(formatMoney(pence));

function Bands({ estimate: { bands } }: { estimate: Estimate }) {
  return (
    <ScrollRegion label="Cost of a year by pay band">
      <Table
        caption="Cost of a year by pay band"
        head={[
          'People',
          numeric('Pay each'),
          numeric('National Insurance each'),
          numeric('Pension each'),
          numeric('Other each'),
          numeric('All of them'),
        ]}
        rows={bands.map((band) => [
          band.headcount.toLocaleString('en-GB'),
          figure(band.payPence),
          figure(band.niPence),
          figure(band.pensionPence),
          figure(band.otherPence),
          figure(band.yearPence),
        ])}
      />
    </ScrollRegion>
  );
}

function Redundancy({ estimate: { redundancy } }: { estimate: Estimate }) {
  return (
    <ScrollRegion label="Redundancy pay by group">
      <Table
        caption="Redundancy pay by group"
        head={[
          'People',
          'Age and service',
          numeric('Middle: weeks each'),
          numeric('Middle: all'),
          numeric('Most: weeks each'),
          numeric('Most: all'),
        ]}
        rows={redundancy.map((line) => [
          line.headcount.toLocaleString('en-GB'),
          `${ageWords[line.age]} (taken as ${assumedAges[line.age].central}, at most ${assumedAges[line.age].upper}); ${serviceWords[line.service].toLowerCase()} (taken as ${assumedYears[line.service].central}, at most ${assumedYears[line.service].upper})`,
          numeric(String(line.centralHalfWeeks / 2)),
          figure(line.centralPence),
          numeric(String(line.upperHalfWeeks / 2)),
          figure(line.upperPence),
        ])}
      />
    </ScrollRegion>
  );
}
