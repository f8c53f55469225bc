import { SummaryList } from '#app/ui/summary-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { readCapabilities } from '../edit-capability-page.server.ts';

type Capability = Awaited<ReturnType<typeof readCapabilities>>['groups'][number]['capabilities'][number];

/** Capabilities with the level claimed, what was verified and how much evidence there is. */
export function CapabilityRows(props: { capabilities: Capability[]; href: (code: string) => string }) {
  return (
    <SummaryList
      rows={props.capabilities.map((capability) => ({
        key: capability.name,
        value: { text: <Standing capability={capability} /> },
        actions: [
          {
            href: props.href(capability.code),
            text: capability.claimed === null ? 'Answer' : 'Change',
            visuallyHiddenText: capability.name,
          },
        ],
      }))}
    />
  );
}

function Standing({ capability: { claimed, verifiedLevel, evidenceCount } }: { capability: Capability }) {
  if (claimed === null) return <Tag colour="grey">Not answered yet</Tag>;
  return (
    <>
      <Tag colour="purple">Claimed: {claimed}</Tag>
      <div className="govuk-!-margin-top-1">
        Verified: {verifiedLevel ?? 'not yet'}.{' '}
        {evidenceCount === 0 ? 'No evidence' : `${evidenceCount} ${evidenceCount === 1 ? 'item' : 'items'} of evidence`}
      </div>
    </>
  );
}
