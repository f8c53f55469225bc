import { SummaryList } from '#app/ui/summary-list.tsx';
import type { PublicProfile } from '../public-profile.ts';
import { ActivityCard } from './activity-card.tsx';
import { CapabilityTable } from './capability-table.tsx';
import { CommercialSummary } from './commercial-summary.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Paragraphs } from './paragraphs.tsx';
import { WebLink } from './web-link.tsx';

/** A whole profile, below its h1: the same for the public page, a preview and an old version. */
export function ProfileDocument({ profile }: { profile: PublicProfile }) {
  return (
    <>
      <Paragraphs text={profile.summary} className="govuk-body-l" />
      <AboutOrganisation profile={profile} />
      <h2 className="govuk-heading-l">What they do, for whom and where</h2>
      {profile.activities.length === 0 && <p className="govuk-body">No activities yet.</p>}
      {profile.activities.map((activity) => (
        <ActivityCard key={activity.id} activity={activity} />
      ))}
      <h2 className="govuk-heading-l">Capabilities</h2>
      <CapabilityTable capabilities={profile.capabilities} />
      <h2 className="govuk-heading-l">Evidence</h2>
      <EvidenceList evidence={profile.evidence} />
      {profile.commercial && (
        <>
          <h2 className="govuk-heading-l">Commercial details</h2>
          <CommercialSummary commercial={profile.commercial} />
        </>
      )}
    </>
  );
}

function AboutOrganisation({ profile }: { profile: PublicProfile }) {
  const { legalForm, sizeBand, headOffice, website, source } = profile;
  const rows = [
    legalForm && { key: 'Legal form', value: legalForm.name },
    sizeBand && { key: 'Size', value: sizeBand.name },
    headOffice && { key: 'Head office', value: headOffice.name },
    website && { key: 'Website', value: <WebLink text={website} /> },
    !profile.claimed && source && { key: 'Taken from', value: source },
  ];
  return rows.some(Boolean) ? <SummaryList rows={rows} /> : null;
}
