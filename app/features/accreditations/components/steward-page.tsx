import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import type { AccreditationView } from '../read-accreditation.server.ts';
import { AccreditationFacts } from './accreditation-facts.tsx';
import { Outcome } from './accreditation-page.tsx';

/** An accreditation as stewards see it, with what waits for them. */
export function StewardPage({ accreditation }: { accreditation: AccreditationView }) {
  const { id, primeName, may, contacts, optedOut } = accreditation;
  return (
    <>
      <BackLink href={paths.stewardshipAccreditations()} text="Back to the accreditations" />
      <span className="govuk-caption-l">{primeName}</span>
      <h1 className="govuk-heading-l">Accreditation</h1>
      <AccreditationFacts accreditation={accreditation} />
      <p className="govuk-body">
        {contacts} contacts; {optedOut} opted out of the survey themselves.
      </p>
      <div className="govuk-button-group">
        {may.judgeLate && <Button href={paths.stewardshipAccreditation(id, 'late')}>Judge the late booking</Button>}
        {may.appoint && <Button href={paths.stewardshipAccreditation(id, 'appoint')}>Appoint a lead assessor</Button>}
        {may.decide && <Button href={paths.stewardshipAccreditation(id, 'decide')}>Decide</Button>}
      </div>
      <Outcome accreditation={accreditation} />
    </>
  );
}
