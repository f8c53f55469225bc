import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { partyWords } from '../domain.ts';
import type { RecordView } from '../read-record.server.ts';
import { type RecordPart, recordParts } from '../record-schema.ts';
import { DeclarationFrame } from './declaration-frame.tsx';

const titles: Readonly<Record<RecordPart, string>> = { work: 'The work', dates: 'The days', staff: 'The staff' };

/** The record of a transfer: what moves, when, whom it touches and who has a part in it. */
export function RecordPage({ record }: { record: RecordView }) {
  const { declarationId, lines, parties, mayEdit, version } = record;
  const at = (part: string) => paths.tupeDeclaration(declarationId, `record/${part}`);
  return (
    <DeclarationFrame head={record} heading="The record">
      <p className="govuk-body">
        Version {version}. The prime keeps it; every version stays in the{' '}
        <a className="govuk-link" href={paths.tupeDeclaration(declarationId, 'history')}>
          history
        </a>
        . It holds counts, roles and groups: never the name of an employee.
      </p>
      {recordParts.map((part) => (
        <SummaryList
          key={part}
          card={{ title: titles[part], actions: mayEdit ? [{ href: at(part), text: 'Change' }] : [] }}
          rows={lines
            .filter((line) => line.part === part)
            .map(({ label, value }) => ({ key: label, value: value || 'Not said' }))}
        />
      ))}
      <SummaryList
        card={{ title: 'Who has a part', actions: mayEdit ? [{ href: at('parties'), text: 'Change' }] : [] }}
        rows={parties.map(({ party, name, organisationId }) => ({
          key: partyWords[party],
          value: organisationId ? name : `${name} (not on the market)`,
        }))}
      />
    </DeclarationFrame>
  );
}
