import type { ReactNode } from 'react';
import { statusMeaning } from '#app/features/attestations/words.ts';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { conductStatuses } from '../../attestations/status.ts';
import type { ConductRecord } from '../schema.ts';
import { leastVoices } from '../voices.ts';
import { ConductItems } from './conduct-items.tsx';
import { ConductSets } from './conduct-sets.tsx';
import { NoLongerOwed } from './no-longer-owed.tsx';

/** A prime's public record of conduct. `children` are what stewards found and did, shown before the items. */
export function ConductPage({ record, children }: { record: ConductRecord; children?: ReactNode }) {
  const { prime, asAt, counts, items } = record;
  return (
    <>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{prime.name}</span>How it keeps its promises
      </h1>
      <p className="govuk-body">
        As at {formatDate(asAt)}. It says of each promise how far it keeps it; those who work under it say whether they
        agree.{' '}
        <a className="govuk-link" href={paths.prime(prime.id)}>
          How it treats those who answer
        </a>
        , or{' '}
        <a className="govuk-link" href={paths.primeConductJson(prime.id)}>
          this page as JSON
        </a>
        .
      </p>
      <SummaryList
        rows={conductStatuses.map((status) => ({
          key: <StatusTag key="tag" status={status} />,
          value: `${counts[status] ?? 0} of ${items.length}. ${statusMeaning[status]}.`,
        }))}
      />
      {children}
      <ConductItems items={items} />
      <ConductSets sets={record.sets} />
      <NoLongerOwed rows={record.noLongerOwed} />
      <HowCounted />
    </>
  );
}

function HowCounted() {
  return (
    <section>
      <h2 className="govuk-heading-m">How this is counted</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Who validated is shown nowhere, nor when, nor how many agree. Of how many it is shown only whether they are{' '}
          {leastVoices} or more.
        </li>
        <li>Organisations under common control are one voice, and so is one person.</li>
        <li>
          Views without a name count once {leastVoices} independent organisations have given one, and from the first day
          of the next month. “No view” counts for nothing.
        </li>
        <li>
          A promise is “Contested” when somebody disagrees openly, or at least a third of {leastVoices} or more views
          do.
        </li>
        <li>
          It is never “Met” without evidence where evidence is asked for, and never on the word of the prime alone.
        </li>
      </ul>
    </section>
  );
}
