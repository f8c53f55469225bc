import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Input } from '#app/ui/input.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Select } from '#app/ui/select.tsx';
import { Table } from '#app/ui/table.tsx';
import type { AuditPage as AuditPageData } from '../read-audit.server.ts';
import { StewardshipNavigation } from './sub-navigation.tsx';

/** What was done, by whom and when. */
export function AuditPage({ entries, hasMore, page, nouns, filter }: AuditPageData) {
  const hrefOf = (number: number) => paths.stewardshipAudit({ ...filter, page: String(number) });
  return (
    <>
      <h1 className="govuk-heading-l">Audit log</h1>
      <StewardshipNavigation current="Audit log" />
      <Filter nouns={nouns} filter={filter} />
      {entries.length === 0 ? <p className="govuk-body">Nothing was done that fits.</p> : null}
      {entries.length > 0 ? (
        <ScrollRegion label="Audit entries">
          <Table
            stacksOnPhone
            head={['Number', 'When', 'Who', 'For', 'What', 'Thing', 'Detail']}
            rows={entries.map((entry) => [
              String(entry.sequence),
              momentInWords(entry.at),
              entry.personName || entry.personEmail || 'The service',
              entry.organisationName ?? '',
              `${entry.verb} ${entry.noun}`,
              entry.thing,
              entry.detail.map(({ name, value }) => `${name}: ${value}`).join('; '),
            ])}
          />
        </ScrollRegion>
      ) : null}
      {page > 1 || hasMore ? (
        <Pagination
          previous={page > 1 ? { href: hrefOf(page - 1) } : undefined}
          next={hasMore ? { href: hrefOf(page + 1) } : undefined}
        />
      ) : null}
    </>
  );
}

function Filter({ nouns, filter }: Pick<AuditPageData, 'nouns' | 'filter'>) {
  return (
    <form method="get" action={paths.stewardshipAudit()}>
      <Select
        name="noun"
        label="Kind of thing"
        value={filter.noun ?? ''}
        items={[{ value: '', text: 'Everything' }, ...nouns.map((noun) => ({ value: noun, text: noun }))]}
      />
      <Input
        name="thing"
        label="Id of one thing (optional)"
        value={filter.thing || undefined}
        classes="govuk-input--width-20"
        spellcheck={false}
      />
      <Button variant="secondary">Show</Button>
    </form>
  );
}

const moment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
});
const momentInWords = (at: Date) => moment.format(at);
