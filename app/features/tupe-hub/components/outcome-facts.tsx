import { counted } from '#app/features/wording.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { HubView } from '../read-hub.server.ts';

/** What became of the people. Only parties and stewards read it, however small the numbers. */
export function OutcomeFacts({ hub: { counts } }: { hub: HubView }) {
  if (!counts) return null;
  const people = (count: number | null) => (count === null ? 'Not said' : counted(count, 'person', 'people'));
  return (
    <>
      <h2 className="govuk-heading-m">What became of the staff</h2>
      <SummaryList
        rows={[
          { key: 'Transferred', value: people(counts.transferred) },
          { key: 'Objected', value: people(counts.objected) },
          { key: 'Dismissed', value: people(counts.dismissed) },
          { key: 'Disputed', value: people(counts.disputed) },
        ]}
      />
    </>
  );
}
