import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { PagesBesides } from '#app/ui/pages-besides.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { OwnConcernList } from '../read-own.server.ts';
import { concernWords } from '../words.ts';

type Props = OwnConcernList & { mayRaise: boolean };

/** What an organisation has raised, and the ways in. */
export function ConcernsPage({ concerns, page, hasMore, mayRaise }: Props) {
  return (
    <>
      <h1 className="govuk-heading-l">Concerns</h1>
      <p className="govuk-body">
        When a promise is not kept, say so: with your name, in confidence, or without a name. Nobody you raise a concern
        about learns more than you choose.
      </p>
      {mayRaise && <Button href={paths.concernNew()}>Raise a concern</Button>}
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={paths.concernReceipt()}>
            Come back with a receipt
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.concernsAboutUs()}>
            Concerns about us
          </a>
        </li>
      </ul>
      <h2 className="govuk-heading-m">Raised by us</h2>
      {concerns.length === 0 ? (
        <p className="govuk-body">None that you can see. What is raised without a name is in no list.</p>
      ) : (
        <ScrollRegion label="Raised by us">
          <Table
            stacksOnPhone
            head={['Promise', 'About', 'Raised on', 'Status']}
            rows={concerns.map((concern) => [
              {
                text: (
                  <a className="govuk-link" href={paths.concern(concern.id)}>
                    {concern.item}
                  </a>
                ),
              },
              concern.subjectName,
              formatDate(concern.raisedOn),
              { text: <StatusTag status={concern.status} text={concernWords[concern.status]} /> },
            ])}
          />
        </ScrollRegion>
      )}
      <PagesBesides page={page} hasMore={hasMore} hrefOf={paths.concerns} />
    </>
  );
}
