import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Table } from '#app/ui/table.tsx';
import type { AcceptedView, CommitmentView } from '../read-commitment.server.ts';
import { endWords, standingWords, stateStatus, stateWords } from '../words.ts';

type Props = { standing: CommitmentView & { history: AcceptedView[] }; mayAccept: boolean };

/** Where an organisation stands with one set, and all it ever accepted of it. */
export function CommitmentPage({ standing, mayAccept }: Props) {
  const { code, title, summary, state, current, version } = standing;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.commitments()} text="Commitments" />
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body-l">{summary}</p>
        <p className="govuk-body">
          <StatusTag status={stateStatus[state]} text={stateWords[state]} /> {standingWords(standing)}.
        </p>
        {current && <Current current={current} />}
        {version === null && <p className="govuk-body">No version of it is in force.</p>}
        {version !== null && !mayAccept && <p className="govuk-body">An owner of your organisation can accept it.</p>}
        <div className="govuk-button-group">
          {version !== null && mayAccept && (
            <Button href={paths.commitmentAccept(code)}>{current ? 'Accept again' : 'Read and accept'}</Button>
          )}
          {current && mayAccept && (
            <Button href={paths.commitmentWithdraw(code)} variant="secondary">
              Take it back
            </Button>
          )}
          <a className="govuk-link" href={paths.ruleSet(code)}>
            Read all items
          </a>
        </div>
        <History history={standing.history} />
      </div>
    </div>
  );
}

function Current({ current }: { current: AcceptedView }) {
  return (
    <SummaryList
      rows={[
        { key: 'Accepted on', value: formatDate(current.acceptedOn) },
        { key: 'Signed by', value: `${current.signedName}, ${current.signedRole}` },
        { key: 'Version', value: `${current.version}, ${counted(current.items, 'item')}` },
        { key: 'Counts until', value: `The end of ${formatDate(current.until)}` },
      ]}
    />
  );
}

function History({ history }: { history: AcceptedView[] }) {
  if (history.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">History</h2>
      <ScrollRegion label="History">
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={['Accepted', 'Version', 'Signed by', 'Until', 'What became of it']}
          rows={history.map((each) => [
            formatDate(each.acceptedOn),
            `${each.version} (${counted(each.items, 'item')})`,
            `${each.signedName}, ${each.signedRole}`,
            formatDate(each.until),
            each.endedWhy && each.endedOn ? `${endWords[each.endedWhy]}, ${formatDate(each.endedOn)}` : 'Stands',
          ])}
        />
      </ScrollRegion>
    </>
  );
}
