import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { UndeclaredThing } from '../schema.ts';

/** What nobody has declared anything about, with the way to its prime. */
export function UndeclaredTable({ things, mayAsk }: { things: readonly UndeclaredThing[]; mayAsk: boolean }) {
  return (
    <ScrollRegion label="Undeclared">
      <Table
        stacksOnPhone
        firstCellIsHeader
        head={['What', 'Prime', 'Programme', 'Since', 'Case']}
        rows={things.map(({ kind, id, title, primeId, primeName, programme, since, ...thing }) => [
          <a
            key="what"
            className="govuk-link"
            href={kind === 'subcontract' ? paths.subcontract(id) : paths.opportunity(id)}
          >
            {kind === 'subcontract' ? 'Sub-contract' : 'Opportunity'}: {title}
          </a>,
          <a key="prime" className="govuk-link" href={paths.stewardshipOrganisation(primeId)}>
            {primeName}
          </a>,
          programme ?? 'None named',
          `${kind === 'subcontract' ? 'Signed' : 'Published'} ${formatDate(since)}`,
          <Case key="case" {...thing} {...{ kind, id, title, mayAsk }} />,
        ])}
      />
    </ScrollRegion>
  );
}

type CaseProps = Pick<UndeclaredThing, 'kind' | 'id' | 'title' | 'caseId' | 'isCaseOpen' | 'askedOn'> & {
  mayAsk: boolean;
};

/** The case in which the prime was asked about it, and the way to ask. */
function Case({ kind, id, title, caseId, isCaseOpen, askedOn, mayAsk }: CaseProps) {
  return (
    <>
      {caseId && askedOn ? (
        <>
          <a className="govuk-link" href={paths.stewardshipCase(caseId)}>
            {isCaseOpen ? 'Case open' : 'Case closed'}
          </a>
          , asked on {formatDate(askedOn)}
        </>
      ) : (
        !mayAsk && 'Not asked'
      )}
      {mayAsk && !isCaseOpen && (
        <p className="govuk-!-margin-bottom-0">
          <a className="govuk-link" href={paths.stewardshipTupeUndeclared(kind, id)}>
            {caseId ? 'Ask again' : 'Ask the prime'}
            <span className="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </>
  );
}
