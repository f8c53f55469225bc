import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';
import type { PublicProfile } from '../public-profile.ts';
import { ActivityCard } from './activity-card.tsx';
import { CommercialSummary } from './commercial-summary.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Paragraphs } from './paragraphs.tsx';

type CheckAnswersProps = { profile: PublicProfile; href: (task: string) => string };

/** Every answer of a draft, each with a link to change it. */
export function CheckAnswers({ profile, href }: CheckAnswersProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Your organisation</h2>
      <SummaryList
        rows={[
          { key: 'Name', value: profile.name },
          {
            key: 'Summary',
            value: { text: profile.summary ? <Paragraphs text={profile.summary} /> : 'Not provided' },
            actions: [{ href: href('summary'), text: 'Change', visuallyHiddenText: 'summary' }],
          },
        ]}
      />
      <h2 className="govuk-heading-m">Activities</h2>
      {profile.activities.map((activity) => (
        <ActivityCard
          key={activity.id}
          activity={activity}
          actions={[{ href: href(`activities/${activity.id}`), text: 'Change' }]}
        />
      ))}
      <More
        href={href('activities')}
        text={profile.activities.length ? 'Add or remove activities' : 'Add an activity'}
      />
      <h2 className="govuk-heading-m">Capabilities</h2>
      <SummaryList rows={profile.capabilities.map((claim) => claimRow(claim, href))} />
      <More href={href('capabilities')} text="Answer more capabilities" />
      <h2 className="govuk-heading-m">Evidence</h2>
      <EvidenceList evidence={profile.evidence} />
      <More href={href('evidence')} text="Add or remove evidence" />
      <h2 className="govuk-heading-m">Money, contracts and insurances</h2>
      {profile.commercial && <CommercialSummary commercial={profile.commercial} change={href} />}
    </>
  );
}

function claimRow(claim: PublicProfile['capabilities'][number], href: CheckAnswersProps['href']): SummaryRow {
  return {
    key: claim.name,
    value: {
      text: (
        <>
          Claimed: {claim.claimedLevel} {claim.claimedLabel}. Verified:{' '}
          {claim.verifiedLevel === null ? 'not yet' : `${claim.verifiedLevel} ${claim.verifiedLabel}`}.
          <Paragraphs text={claim.statement} />
        </>
      ),
    },
    actions: [{ href: href(`capabilities/${claim.code}`), text: 'Change', visuallyHiddenText: claim.name }],
  };
}

function More({ href, text }: { href: string; text: string }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={href}>
        {text}
      </a>
    </p>
  );
}
