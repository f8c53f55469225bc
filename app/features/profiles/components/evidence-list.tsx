import { formatDate } from '#app/features/wording.ts';
import { FileLink } from '#app/ui/file-link.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { PublicProfile } from '../public-profile.ts';
import { WebLink } from './web-link.tsx';

type Evidence = PublicProfile['evidence'][number];

/** Evidence, what has lapsed first. `removeHref` gives each item a link to take it out. */
export function EvidenceList(props: { evidence: Evidence[]; removeHref?: (evidenceId: string) => string }) {
  const { evidence, removeHref } = props;
  if (evidence.length === 0) return <p className="govuk-body">No evidence yet.</p>;
  return (
    <SummaryList
      rows={evidence.map((item) => ({
        key: item.title,
        value: { text: <Described item={item} /> },
        actions: removeHref && [{ href: removeHref(item.id), text: 'Remove', visuallyHiddenText: item.title }],
      }))}
    />
  );
}

function Described({ item }: { item: Evidence }) {
  const { kind, capability, reference, file, outcomeLabel } = item;
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      <li>
        {kind.name}
        {capability && <>, for “{capability.name}”</>}
      </li>
      <Dates item={item} />
      <li>{outcomeLabel}</li>
      {reference && (
        <li>
          <WebLink text={reference} />
        </li>
      )}
      {file && (
        <li>
          <FileLink {...file} />
        </li>
      )}
    </ul>
  );
}

const ageWords = { expiring: 'Lapses soon', expired: 'Lapsed', undated: 'No date' } as const;
const ageStatus = { expiring: 'expiring', expired: 'expired', undated: 'missing' } as const;

function Dates({ item: { validFrom, expiresOn, age } }: { item: Evidence }) {
  const from = validFrom && `From ${formatDate(validFrom)}`;
  const until = expiresOn && `${from ? 'until' : 'Until'} ${formatDate(expiresOn)}`;
  if (!from && !until && age === 'current') return null;
  return (
    <li>
      {[from, until].filter(Boolean).join(' ')}{' '}
      {age !== 'current' && <StatusTag status={ageStatus[age]} text={ageWords[age]} />}
    </li>
  );
}
