import { formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { PagesBesides } from '#app/ui/pages-besides.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { LogView } from '../read-log.server.ts';

const outcomeWords: Readonly<Record<LogView['entries'][number]['outcome'], string>> = {
  opened: 'Opened',
  wrong_code: 'Not opened: wrong code',
  too_many: 'Not opened: too many wrong codes',
  refused: 'Not opened: not named any more',
  unreadable: 'Not opened: the file could not be read',
};

/** Who opened what was given, and who tried. */
export function LogTable({ log, declarationId }: { log: LogView; declarationId: string }) {
  return (
    <>
      <h2 className="govuk-heading-m" id="log">
        Openings
      </h2>
      {log.entries.length === 0 ? (
        <p className="govuk-body">Nobody has opened it or tried to.</p>
      ) : (
        <ScrollRegion label="Openings">
          <Table
            stacksOnPhone
            head={['When', 'Who', 'What', 'Outcome']}
            rows={log.entries.map((entry) => [
              `${formatInstant(entry.at)}, ${timeOf(entry.at)}`,
              [entry.person_name, entry.organisation_name].filter(Boolean).join(', '),
              `${entry.giver_name}, number ${entry.sequence}`,
              outcomeWords[entry.outcome],
            ])}
          />
        </ScrollRegion>
      )}
      <PagesBesides
        page={log.page}
        hasMore={log.hasMore}
        hrefOf={({ page }) => `${paths.employeeInformation(declarationId)}?page=${page}#log`}
      />
    </>
  );
}

function timeOf(at: Date | string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
}
