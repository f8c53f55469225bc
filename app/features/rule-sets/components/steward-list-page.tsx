import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { StewardshipNavigation } from '../../stewardship/components/sub-navigation.tsx';
import type { StewardEntry } from '../read-draft.server.ts';

/** Every rule set, for stewards to work on. */
export function StewardRuleSetsPage({ ruleSets }: { ruleSets: StewardEntry[] }) {
  return (
    <>
      <h1 className="govuk-heading-l">Rule sets</h1>
      <StewardshipNavigation current="Rule sets" />
      <p className="govuk-body">
        A new version begins as a copy of the one in force. Once it is published nobody can change it, and everyone who
        accepted the one before is asked to accept again.{' '}
        <a className="govuk-link" href={paths.commitments()}>
          What your own organisation has accepted
        </a>
      </p>
      <ScrollRegion label="Rule sets">
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={['Rule set', 'In force', 'Draft', 'To be checked']}
          rows={ruleSets.map(({ code, title, version, draftVersion, verify }) => [
            <a key={code} className="govuk-link" href={paths.stewardshipRuleSet(code)}>
              {title}
            </a>,
            version === null ? 'None' : `Version ${version}`,
            draftVersion === null ? 'None' : `Version ${draftVersion}`,
            verify ? 'Yes' : 'No',
          ])}
        />
      </ScrollRegion>
    </>
  );
}
