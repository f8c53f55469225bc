import { claimWords, periodInWords } from '#app/features/attestations/words.ts';
import { formatDate } from '#app/features/wording.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { ConductRecord } from '../schema.ts';

type Item = ConductRecord['items'][number];

/** Each promise: where it stands, what was said and shown of it, and how many validated. */
export function ConductItems({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return <p className="govuk-body">No promises are in force.</p>;
  return (
    <section id="items">
      <h2 className="govuk-heading-m">Promise by promise</h2>
      <ScrollRegion label="Promise by promise">
        <Table
          firstCellIsHeader
          head={['Promise', 'Status', 'What it says', 'Evidence', 'Validated by']}
          rows={items.map((item) => [
            <span key="promise">
              {item.code} {item.heading}
              <span className="govuk-body-s govuk-!-display-block govuk-!-font-weight-regular">{item.text}</span>
            </span>,
            <StatusTag key="status" status={item.status} />,
            said(item),
            evidenceOf(item),
            validatedBy(item),
          ])}
        />
      </ScrollRegion>
    </section>
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
