import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { readClaims, readClashes } from '../read-queue.server.ts';
import type { readList, readLists } from '../read-reference.server.ts';
import { Pages } from './pages.tsx';
import { StewardshipNavigation } from './sub-navigation.tsx';

/** Numbers that several organisations give, with who they are. */
export function ClashesPage({ clashes, page, pages }: Awaited<ReturnType<typeof readClashes>>) {
  return (
    <>
      <h1 className="govuk-heading-l">Numbers that several organisations give</h1>
      <StewardshipNavigation current="Clashes" />
      {clashes.length === 0 ? (
        <p className="govuk-body">
          There is no clash. When two organisations give the same registration number, both appear here for you to
          decide whose it is.
        </p>
      ) : null}
      {clashes.length > 0 ? (
        <ScrollRegion label="Clashes">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Number', 'Register', 'Given by', 'Has waited']}
            rows={clashes.map(({ scheme, value, register, organisations, waited }) => [
              <a key={value} className="govuk-link" href={paths.stewardshipClash(scheme, value)}>
                {value}
                <span className="govuk-visually-hidden">, {register}</span>
              </a>,
              register,
              organisations.join('; '),
              waited,
            ])}
          />
        </ScrollRegion>
      ) : null}
      <Pages page={page} pages={pages} address={paths.stewardshipClashes()} />
    </>
  );
}

/** Claims of directory entries that wait for a steward. */
export function ClaimsPage({ claims, page, pages }: Awaited<ReturnType<typeof readClaims>>) {
  return (
    <>
      <h1 className="govuk-heading-l">Claims of directory entries</h1>
      <StewardshipNavigation current="Claims" />
      {claims.length === 0 ? (
        <p className="govuk-body">
          No claim waits. When somebody claims a directory entry and cannot prove it by email, you decide it here.
        </p>
      ) : null}
      {claims.length > 0 ? (
        <ScrollRegion label="Claims">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Entry', 'Claimed by', 'Has waited']}
            rows={claims.map(({ id, organisationName, personEmail, waited }) => [
              <a key={id} className="govuk-link" href={paths.stewardshipClaim(id)}>
                {organisationName}
                <span className="govuk-visually-hidden">, claimed by {personEmail}</span>
              </a>,
              personEmail,
              waited,
            ])}
          />
        </ScrollRegion>
      ) : null}
      <Pages page={page} pages={pages} address={paths.stewardshipClaims()} />
    </>
  );
}

/** Every list of reference data, and how much of it is in doubt. */
export function ReferenceLists({ lists }: { lists: Awaited<ReturnType<typeof readLists>> }) {
  return (
    <>
      <h1 className="govuk-heading-l">Reference data</h1>
      <StewardshipNavigation current="Reference data" />
      <p className="govuk-body">
        Some entries could not be confirmed from a source when they were collected. Check them, correct what readers
        see, and clear the mark.
      </p>
      <ScrollRegion label="Lists">
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={['List', { text: 'Entries', format: 'numeric' }, { text: 'To check', format: 'numeric' }]}
          rows={lists.map(({ list, title, entries, flagged }) => [
            <a key={list} className="govuk-link" href={paths.stewardshipReference(list)}>
              {title}
            </a>,
            { text: entries, format: 'numeric' },
            { text: flagged, format: 'numeric' },
          ])}
        />
      </ScrollRegion>
    </>
  );
}

/** The entries of one list, those in doubt first. */
export function ReferenceList({ list, title, entries }: NonNullable<Awaited<ReturnType<typeof readList>>>) {
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <StewardshipNavigation current="Reference data" />
      <ScrollRegion label="Entries">
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={['Code', 'Label', 'Hint', 'State']}
          rows={entries.map(({ code, shownCode, label, hint, verify }) => [
            <a key={code} className="govuk-link" href={paths.stewardshipReferenceEntry(list, code)}>
              {shownCode}
              <span className="govuk-visually-hidden">, {label}</span>
            </a>,
            label,
            hint ?? '',
            verify ? (
              <Tag key="state" colour="yellow">
                To check
              </Tag>
            ) : (
              ''
            ),
          ])}
        />
      </ScrollRegion>
    </>
  );
}
