import { FileLink } from '#app/ui/file-link.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { formatDate } from '../../opportunities/wording.ts';
import type { PublicProfile } from '../public-profile.ts';
import { WebLink } from './web-link.tsx';

export type ShownEvidence = PublicProfile['evidence'][number];

/** Evidence, what has lapsed first. `removeHref` gives each row a link to take it out. */
export function EvidenceTable(props: { evidence: ShownEvidence[]; removeHref?: (evidenceId: string) => string }) {
  const { evidence, removeHref } = props;
  if (evidence.length === 0) return <p className="govuk-body">No evidence yet.</p>;
  return (
    <ScrollRegion label="Evidence and its dates">
      <Table
        caption="Evidence"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Evidence', 'Dates', 'Checked', ...(removeHref ? [{ text: <Hidden text="Action" /> }] : [])]}
        rows={evidence.map((item) => [
          { text: <Described item={item} /> },
          { text: <Dates item={item} /> },
          item.outcomeLabel,
          ...(removeHref ? [{ text: <RemoveLink href={removeHref(item.id)} title={item.title} /> }] : []),
        ])}
      />
    </ScrollRegion>
  );
}

function Described({ item }: { item: ShownEvidence }) {
  return (
    <>
      {item.title}
      <div className="govuk-!-font-weight-regular">
        {item.kind.name}
        {item.capability && <>, for “{item.capability.name}”</>}
        {item.reference && (
          <div>
            <WebLink text={item.reference} />
          </div>
        )}
        {item.file && (
          <div>
            <FileLink {...item.file} />
          </div>
        )}
      </div>
    </>
  );
}

const ageWords = { expiring: 'Lapses soon', expired: 'Lapsed', undated: 'No date' } as const;
const ageStatus = { expiring: 'expiring', expired: 'expired', undated: 'missing' } as const;

function Dates({ item: { validFrom, expiresOn, age } }: { item: ShownEvidence }) {
  const from = validFrom && `From ${formatDate(validFrom)}`;
  const until = expiresOn && `${from ? 'until' : 'Until'} ${formatDate(expiresOn)}`;
  return (
    <>
      {[from, until].filter(Boolean).join(' ')}{' '}
      {age !== 'current' && <StatusTag status={ageStatus[age]} text={ageWords[age]} />}
    </>
  );
}

function RemoveLink({ href, title }: { href: string; title: string }) {
  return (
    <a className="govuk-link" href={href}>
      Remove
      <Hidden text={` ${title}`} />
    </a>
  );
}

function Hidden({ text }: { text: string }) {
  return <span className="govuk-visually-hidden">{text}</span>;
}
