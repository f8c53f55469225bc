import { paths } from '#app/paths.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { CommitmentView } from '../read-commitment.server.ts';
import { standingWords, stateStatus, stateWords } from '../words.ts';

type Props = { organisationName: string; standings: CommitmentView[] };

/** Every set that an organisation accepts, and where it stands with each. */
export function CommitmentsPage({ organisationName, standings }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{organisationName}</span>Commitments
        </h1>
        <p className="govuk-body">
          An owner accepts a set for the organisation once a year. Others read that it was accepted, in which version,
          when and in what role.
        </p>
        {standings.length === 0 && <p className="govuk-body">There is nothing for your organisation to accept.</p>}
        {standings.map((view) => (
          <SummaryList
            key={view.code}
            card={{
              title: view.title,
              actions: [{ href: paths.commitment(view.code), text: 'Read', visuallyHiddenText: view.title }],
            }}
            rows={[
              { key: 'What it is', value: view.summary },
              {
                key: 'Where you stand',
                value: <StatusTag status={stateStatus[view.state]} text={stateWords[view.state]} />,
              },
              { key: 'In words', value: standingWords(view) },
              !view.isRequired && { key: 'Required', value: 'No, you may accept it' },
            ]}
          />
        ))}
      </div>
    </div>
  );
}
