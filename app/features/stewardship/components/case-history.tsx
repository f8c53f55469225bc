import { formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { Case } from './case-page.tsx';

/** What was done to an organisation, the latest first. */
export function CaseHistory({ organisation, history }: Case) {
  if (history.length === 0) return null;
  const rows = history.map(({ at, verb, personName, personEmail }) => ({
    key: formatInstant(at),
    value: `${verb}, by ${personName || personEmail || 'the service'}`,
  }));
  return (
    <SummaryList
      card={{
        title: 'History',
        actions: [
          { href: paths.stewardshipAudit({ noun: 'organisation', thing: organisation.id }), text: 'See the audit log' },
        ],
      }}
      rows={rows}
    />
  );
}
