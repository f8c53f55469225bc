import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Table } from '#app/ui/table.tsx';
import type { EmployerView } from '../read-employer.server.ts';
import { entryWords } from '../words.ts';
import { Withdrawn } from './informed-section.tsx';

/** When an employer consulted, about what, and how it ended. */
export function ConsultingSection({ employer }: { employer: EmployerView }) {
  const { head, partyId, mayEdit, log, left } = employer;
  const { startsOn, endsOn, closingWords } = employer.answers;
  const part = (name: string) => paths.tupeEmployer(head.declarationId, partyId, name);
  return (
    <>
      <h2 className="govuk-heading-m">Consultation</h2>
      {!left.mustConsult && (
        <p className="govuk-body">
          {employer.answers.measuresEnvisaged === null
            ? 'Say first, above, whether measures are envisaged for these staff: consultation is asked for where they are.'
            : 'As far as is recorded, no measures are envisaged for these staff, so consultation is not asked for.'}
        </p>
      )}
      {startsOn !== null && (
        <SummaryList
          rows={[
            { key: 'Began', value: formatDate(startsOn) },
            { key: 'Ended', value: endsOn === null ? 'Goes on' : formatDate(endsOn) },
            closingWords !== null && { key: 'How it ended', value: closingWords },
          ]}
        />
      )}
      {log.length > 0 && <Log employer={employer} />}
      {mayEdit && (
        <div className="govuk-button-group">
          <Button href={part('log')} variant="secondary">
            Add to the log
          </Button>
          <Button href={part('period')} variant="secondary">
            {startsOn === null ? 'Record its beginning' : 'Record its days'}
          </Button>
        </div>
      )}
    </>
  );
}

function Log({ employer: { head, partyId, mayEdit, log } }: { employer: EmployerView }) {
  return (
    <ScrollRegion label="Log of consultation">
      <Table
        stacksOnPhone
        caption="Log"
        captionClasses="govuk-table__caption--s"
        head={['On', 'What', 'In words', ...(mayEdit ? ['If it is wrong'] : [])]}
        rows={log.map(({ id, kind, on, words, withdrawn }) => [
          formatDate(on),
          entryWords[kind],
          withdrawn !== null ? <Withdrawn key={id} reason={withdrawn} /> : words,
          ...(mayEdit
            ? [
                withdrawn === null ? (
                  <a key={id} className="govuk-link" href={paths.tupeLogWithdraw(head.declarationId, partyId, id)}>
                    Withdraw<span className="govuk-visually-hidden"> the entry for {formatDate(on)}</span>
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
