import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { eliItems, eliItemWords } from '../domain.ts';
import type { InformationView } from '../read-information.server.ts';

/** Which of the five items each outgoing provider has given. */
export function CompletenessTable({ givers }: { givers: InformationView['givers'] }) {
  if (givers.length === 0) return <p className="govuk-body">No outgoing provider is named on this declaration yet.</p>;
  return (
    <Table
      caption="The five items that the law asks for"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={['Item', ...givers.map(({ name }) => name)]}
      rows={eliItems.map((item) => [
        eliItemWords[item].label,
        ...givers.map(({ name, covered, waiting, isOnMarket }) => ({
          text: isOnMarket ? (
            <Given key={name} isGiven={covered.includes(item)} waits={waiting.includes(item)} />
          ) : (
            'Not on this market'
          ),
        })),
      ])}
    />
  );
}

function Given({ isGiven, waits }: { isGiven: boolean; waits: boolean }) {
  if (waits) return <Tag colour="yellow">Waiting</Tag>;
  return isGiven ? <Tag colour="green">Given</Tag> : <Tag colour="grey">Not given</Tag>;
}
