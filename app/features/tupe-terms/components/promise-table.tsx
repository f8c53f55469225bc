import { counted, formatMoney } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { IndemnitiesView } from '../read-indemnities.server.ts';
import { agreedWords } from './indemnities-page.tsx';

type Promise = IndemnitiesView['promises'][number];

const heads = ['Risk', 'Who promises whom', 'Terms', 'Flags', 'Agreed'];

/** The id of the row of a promise. */
export const promiseAnchor = (promiseId: string) => `promise-${promiseId}`;

/** The map as a table: risk, who gives to whom, on which terms, what is amiss, and who agreed. */
export function PromiseTable({ map }: { map: IndemnitiesView }) {
  const { head, promises, mayPropose } = map;
  return (
    <ScrollRegion label="Promises">
      <Table
        caption="Promises"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        stacksOnPhone
        head={heads}
        rows={promises.map((promise) => [
          <span key="title" id={promiseAnchor(promise.id)}>
            {promise.title}
          </span>,
          `${promise.giver} to ${promise.receiver}`,
          <Terms key="terms" promise={promise} />,
          <Flags key="flags" flags={promise.flags} />,
          <Agreed key="agreed" promise={promise} declarationId={head.declarationId} mayChange={mayPropose} />,
        ])}
      />
    </ScrollRegion>
  );
}

function Terms({ promise }: { promise: Promise }) {
  const { words, capPence, sharePercent, survivalMonths, windowDays, isBoundDirectly, borneBy } = promise;
  const terms = [
    capPence === null ? 'No cap' : `At most ${formatMoney(capPence)}`,
    sharePercent !== null && `Share: ${sharePercent}%`,
    survivalMonths !== null && `Lasts ${counted(survivalMonths, 'month')}`,
    windowDays !== null && `Window: ${counted(windowDays, 'day')}`,
    isBoundDirectly === true && 'By a deed between the two',
    `Normally borne by: ${borneBy.charAt(0).toLowerCase()}${borneBy.slice(1)}`,
  ].filter((term) => term !== false);
  return (
    <>
      <p className="govuk-body-s">{words}</p>
      <ul className="govuk-list govuk-body-s">
        {terms.map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
    </>
  );
}

function Flags({ flags }: { flags: string[] }) {
  if (flags.length === 0) return 'None';
  return (
    <ul className="govuk-list govuk-body-s">
      {flags.map((flag) => (
        <li key={flag}>
          <Tag colour="yellow">{flag}</Tag>
        </li>
      ))}
    </ul>
  );
}

type AgreedProps = { promise: Promise; declarationId: string; mayChange: boolean };

function Agreed({ promise, declarationId, mayChange }: AgreedProps) {
  const { id, title, version, sides, mayAgree } = promise;
  return (
    <>
      <p className="govuk-body-s">Version {version}</p>
      <ul className="govuk-list govuk-body-s">
        {sides.map((side) => (
          <li key={side.key}>{agreedWords(side)}</li>
        ))}
      </ul>
      {mayAgree && (
        <PageForm action={paths.tupeIndemnityAgree(declarationId, id)}>
          <input type="hidden" name="version" value={version} />
          <Button preventDoubleClick>
            Agree <span className="govuk-visually-hidden">to “{title}”</span>
          </Button>
        </PageForm>
      )}
      {mayChange && (
        <p className="govuk-body-s">
          <a className="govuk-link" href={paths.tupeIndemnity(declarationId, id)}>
            Change <span className="govuk-visually-hidden">“{title}”</span>
          </a>
          {' or '}
          <a className="govuk-link" href={paths.tupeIndemnityWithdraw(declarationId, id)}>
            take away <span className="govuk-visually-hidden">“{title}”</span>
          </a>
        </p>
      )}
    </>
  );
}
