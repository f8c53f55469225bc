import { claimWords, periodInWords } from '#app/features/attestations/words.ts';
import { counted, formatDate } from '#app/features/wording.ts';
import { Details } from '#app/ui/details.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { ConductRecord } from '../schema.ts';

type Item = ConductRecord['items'][number];

/** Each promise: where it stands, what was said and shown of it, and how many validated. Those without a word are folded. */
export function ConductItems({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return <p className="govuk-body">No promises are in force.</p>;
  const silent = items.filter(({ status }) => status === 'NOT_STARTED');
  const spoken = items.filter(({ status }) => status !== 'NOT_STARTED');
  return (
    <section id="items">
      <h2 className="govuk-heading-m">Promise by promise</h2>
      {spoken.length > 0 && (
        <ScrollRegion label="Promise by promise">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Promise', 'Status', 'What it says', 'Evidence', 'Validated by']}
            rows={spoken.map((item) => [
              <Promised key="promise" item={item} />,
              <StatusTag key="status" status={item.status} />,
              said(item),
              evidenceOf(item),
              validatedBy(item),
            ])}
          />
        </ScrollRegion>
      )}
      {silent.length > 0 && (
        <Details summary={`${counted(silent.length, 'promise')} of which it has said nothing yet`}>
          <ul className="govuk-list govuk-list--spaced">
            {silent.map((item) => (
              <li key={item.code}>
                <Promised item={item} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function Promised({ item: { code, heading, text } }: { item: Item }) {
  return (
    <>
      <strong>
        {code} {heading}
      </strong>
      <span className="govuk-body-s govuk-!-display-block govuk-!-margin-bottom-0 govuk-!-font-weight-regular">
        {text}
      </span>
    </>
  );
}

function said({ claimed, statement, period, attestedOn, attestedUnder, version }: Item): string {
  if (!claimed || !period || !attestedOn) return 'Nothing yet';
  const older =
    attestedUnder !== null && attestedUnder !== version ? `, under version ${attestedUnder} of ${version}` : '';
  return `${claimWords[claimed]}, for ${periodInWords(period)}, on ${formatDate(attestedOn)}${older}. ${statement ?? ''}`;
}

function evidenceOf({ evidence }: Item): string {
  if (evidence.length === 0) return 'None';
  return evidence
    .map(({ kind, title, validFrom, expiresOn }) =>
      [title ?? kind, `of ${formatDate(validFrom)}`, expiresOn && `until ${formatDate(expiresOn)}`]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}

function validatedBy({ claimed, isValidated, validatedBy }: Item): string {
  if (!isValidated) return 'Stewards only';
  return claimed ? validatedBy : '';
}
