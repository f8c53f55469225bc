import { PulseChart } from '#app/features/surveys/components/pulse-chart.tsx';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { PublicAccreditation } from '../read-public.server.ts';
import { Words } from './accreditation-page.tsx';
import { AccreditationStatus } from './accreditation-status.tsx';
import { ScoresTable } from './scores-table.tsx';
import { SurveyResults } from './survey-results.tsx';

/** What everybody can read of a prime's accreditations, and of what its partners say each quarter. */
export function PublicPage({ prime, accreditations, questions, pulses }: PublicAccreditation) {
  return (
    <>
      <BackLink href={paths.prime(prime.id)} text={prime.name} />
      <span className="govuk-caption-l">{prime.name}</span>
      <h1 className="govuk-heading-l">Accreditation, and what partners say</h1>
      {accreditations.length === 0 && (
        <InsetText>
          This prime has not been accredited here. A first accreditation is due within 12 months of the start of a head
          contract.
        </InsetText>
      )}
      {accreditations.map((one) => (
        <Accredited key={one.visitedOn} one={one} />
      ))}
      <h2 className="govuk-heading-l">What partners say each quarter</h2>
      <p className="govuk-body">
        Every partner with a running sub-contract is asked five questions each quarter. Organisations under common
        control count once. Nothing is shown of fewer than five answers.
      </p>
      <PulseChart questions={questions} pulses={pulses} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.primeAccreditationJson(prime.id)}>
          The same as JSON
        </a>
      </p>
    </>
  );
}

function Accredited({ one }: { one: PublicAccreditation['accreditations'][number] }) {
  return (
    <section>
      <h2 className="govuk-heading-l">
        {one.standard}: visit of {formatDate(one.visitedOn)}
      </h2>
      <SummaryList
        rows={[
          { key: 'Result', value: <AccreditationStatus key="status" status={one.status} /> },
          one.decidedOn && { key: 'Decided on', value: formatDate(one.decidedOn) },
          one.nextDue && { key: 'Next accreditation due', value: formatDate(one.nextDue) },
        ]}
      />
      <ScoresTable scores={one} />
      {one.partners && (
        <>
          <h3 className="govuk-heading-m">What partners said of each principle</h3>
          <SurveyResults
            results={one.partners}
            questions={one.principles.map(({ code, heading }) => ({ code, text: heading }))}
            label={`What partners said of each principle, visit of ${formatDate(one.visitedOn)}`}
          />
        </>
      )}
      {one.report !== null && <Words heading="Report of the assessor" words={one.report} />}
      {one.reply !== null && <Words heading="Reply of the prime" words={one.reply} />}
      {one.reasons !== null && <Words heading="Reasons for the decision" words={one.reasons} />}
    </section>
  );
}
