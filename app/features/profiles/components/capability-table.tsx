import { formatDate } from '#app/features/wording.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { PublicProfile } from '../public-profile.ts';
import { Paragraphs } from './paragraphs.tsx';

type Capability = PublicProfile['capabilities'][number];

/** What is claimed beside what somebody has checked: two columns that are never added up. */
export function CapabilityTable({ capabilities }: { capabilities: Capability[] }) {
  const offered = capabilities.filter(({ claimedLevel }) => claimedLevel > 0);
  if (offered.length === 0) return <p className="govuk-body">No capabilities claimed yet.</p>;
  return (
    <>
      <p className="govuk-body">
        Levels run from 1 to 4. “Claimed” is what the provider says of itself. “Verified” is what somebody else has
        checked.
      </p>
      <ScrollRegion label="Capabilities, claimed and verified">
        <Table
          caption="Capabilities"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          stacksOnPhone
          head={['Capability', 'Claimed', 'Verified']}
          rows={offered.map((capability) => [
            { text: <Named capability={capability} /> },
            `${capability.claimedLevel} ${capability.claimedLabel}`,
            verifiedWords(capability),
          ])}
        />
      </ScrollRegion>
    </>
  );
}

function Named({ capability }: { capability: Capability }) {
  return (
    <>
      {capability.name}
      {capability.statement !== '' && (
        <div className="govuk-!-font-weight-regular govuk-!-margin-top-1">
          <Paragraphs text={capability.statement} />
        </div>
      )}
    </>
  );
}

function verifiedWords({ verifiedLevel, verifiedLabel, verifiedOn }: Capability): string {
  if (verifiedLevel === null) return 'Not yet';
  return `${verifiedLevel} ${verifiedLabel ?? ''}${verifiedOn ? `, ${formatDate(verifiedOn)}` : ''}`;
}
