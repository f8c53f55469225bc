import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { partyWords } from '#app/features/tupe/domain.ts';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { ConsultationView, EmployerSummary } from '../read-consultation.server.ts';
import { stepRows } from './step-status.tsx';

/** How far the employers of a transfer are with informing and consulting. */
export function ConsultationPage({ consultation }: { consultation: ConsultationView }) {
  const { head, transferOn, employers, letters, letterBy, isLetterLate } = consultation;
  return (
    <DeclarationFrame head={head} heading="Inform and consult">
      <p className="govuk-body">
        Each employer informs the representatives of its own staff who are affected, long enough before the transfer. It
        consults them as well where it envisages measures, such as other pay dates or places of work (regulation 13).
        {transferOn ? ` The transfer is planned for ${formatDate(transferOn)}.` : ' No day of transfer is planned yet.'}
      </p>
      <p className="govuk-body">
        {isLetterLate && (
          <>
            <StatusTag status="overdue" text="Late" />{' '}
          </>
        )}
        {letters.length === 0
          ? `No incoming provider has sent a measures letter yet${letterBy ? `; it is planned by ${formatDate(letterBy)}` : ''}. `
          : letters
              .map(
                ({ from, sentOn, version }) =>
                  `${from} sent its measures letter on ${formatDate(sentOn)} (version ${version}). `,
              )
              .join('')}
        <a className="govuk-link" href={paths.tupeMeasures(head.declarationId)}>
          Measures letters
        </a>
      </p>
      {employers.length === 0 && (
        <p className="govuk-body">No outgoing or incoming provider is named yet. The prime names them in the record.</p>
      )}
      {employers.map((employer) => (
        <EmployerCard key={employer.partyId} declarationId={head.declarationId} employer={employer} />
      ))}
    </DeclarationFrame>
  );
}

function EmployerCard({ declarationId, employer }: { declarationId: string; employer: EmployerSummary }) {
  const { partyId, name, mayRead, mayEdit, steps, electionHeldOn, toldOn, startsOn, endsOn } = employer;
  const open = { text: mayEdit ? 'Fill in' : 'Read more', href: paths.tupeEmployer(declarationId, partyId) };
  return (
    <SummaryList
      card={{
        title: `${partyWords[employer.employer]}: ${name}`,
        actions: mayRead ? [open] : [],
      }}
      rows={[
        ...stepRows(steps, true),
        electionHeldOn !== null && { key: 'Election', value: formatDate(electionHeldOn) },
        { key: 'Informed on', value: toldOn.length > 0 ? toldOn.map(formatDate).join(', ') : 'Not yet' },
        startsOn !== null && { key: 'Consulting since', value: formatDate(startsOn) },
        endsOn !== null && { key: 'Consulted until', value: formatDate(endsOn) },
      ]}
    />
  );
}
