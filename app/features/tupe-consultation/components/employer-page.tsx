import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { partyWords } from '#app/features/tupe/domain.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { EmployerView } from '../read-employer.server.ts';
import { ConsultingSection } from './consulting-section.tsx';
import { InformedSection } from './informed-section.tsx';
import { NotInPdf } from './not-in-pdf.tsx';
import { RepresentativesSection } from './representatives-section.tsx';
import { stepRows } from './step-status.tsx';

/** What one employer recorded of informing and consulting its staff. */
export function EmployerPage({ employer }: { employer: EmployerView }) {
  const { head, partyId, name, left } = employer;
  const letter = (format: string) => paths.tupeInformationLetter(head.declarationId, partyId, format);
  const back = { href: paths.tupeConsultation(head.declarationId), text: 'Back to inform and consult' };
  return (
    <DeclarationFrame head={head} heading={name} back={back}>
      <p className="govuk-body-l">{partyWords[employer.employer]}</p>
      <SummaryList rows={stepRows(left.steps, true)} />
      <RepresentativesSection employer={employer} />
      <InformedSection employer={employer} />
      <h3 className="govuk-heading-s">Letter to inform representatives</h3>
      <p className="govuk-body">
        Made of what this record holds. What it does not know stands in [square brackets]: fill that in before you send
        it.
      </p>
      <NotInPdf signs={employer.notInPdf} />
      <div className="govuk-button-group">
        <Button href={letter('docx')} variant="secondary">
          Download to edit (Word)
        </Button>
        <Button href={letter('pdf')} variant="secondary">
          Download to read (PDF)
        </Button>
      </div>
      <ConsultingSection employer={employer} />
    </DeclarationFrame>
  );
}
