import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { EmployerView } from '../read-employer.server.ts';
import { wayWords } from '../words.ts';

/** What was told, item by item, and who was informed when. */
export function InformedSection({ employer }: { employer: EmployerView }) {
  const { head, partyId, mayEdit, items, told, isSomeTooEarly } = employer;
  return (
    <>
      <h2 className="govuk-heading-m">What was told</h2>
      <ScrollRegion label="What representatives must be told">
        <Table
          stacksOnPhone
          firstCellIsHeader
          head={['What', 'Told on']}
          rows={items.map(({ item, words, source, toldOn }) => [
            <Asked key={item} words={words} source={source} />,
            toldOn[0] ? (
              toldOn.map((on) => formatDate(on)).join(', ')
            ) : (
              <StatusTag key={item} status="pending" text="Not yet" />
            ),
          ])}
        />
      </ScrollRegion>
      {isSomeTooEarly && (
        <InsetText>
          What was told before the representatives were elected does not count. Tell it to them, and record that.
        </InsetText>
      )}
      {told.length > 0 && <ToldTable employer={employer} />}
      {mayEdit && (
        <Button href={paths.tupeEmployer(head.declarationId, partyId, 'informed')}>Record who was informed</Button>
      )}
    </>
  );
}

function Asked({ words, source }: { words: string; source: string }) {
  return (
    <>
      {words}
      <span className="govuk-!-display-block govuk-!-font-weight-regular">{source}</span>
    </>
  );
}

function ToldTable({ employer: { head, partyId, mayEdit, told } }: { employer: EmployerView }) {
  return (
    <ScrollRegion label="Who was informed when">
      <Table
        stacksOnPhone
        caption="Who was informed when"
        captionClasses="govuk-table__caption--s"
        head={['On', 'Who', 'How', 'What', ...(mayEdit ? ['If it is wrong'] : [])]}
        rows={told.map(({ id, on, recipients, how, items, letters, withdrawn }) => [
          formatDate(on),
          recipients,
          wayWords[how],
          withdrawn !== null ? (
            <Withdrawn key={id} reason={withdrawn} />
          ) : (
            `${counted(items.length, 'item')}${letters > 0 ? `, with ${counted(letters, 'measures letter')}` : ''}`
          ),
          ...(mayEdit
            ? [
                withdrawn === null ? (
                  <a key={id} className="govuk-link" href={paths.tupeToldWithdraw(head.declarationId, partyId, id)}>
                    Withdraw<span className="govuk-visually-hidden"> what was recorded for {formatDate(on)}</span>
                  </a>
                ) : (
                  ''
                ),
              ]
            : []),
        ])}
      />
    </ScrollRegion>
  );
}

/** That an entry is withdrawn, and why. */
export function Withdrawn({ reason }: { reason: string }) {
  return (
    <>
      <StatusTag status="withdrawn" /> {reason}
    </>
  );
}
