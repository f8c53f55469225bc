import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { OwnItem } from '../read-own.server.ts';
import { claimWords, periodInWords, statusMeaning } from '../words.ts';
import { AttestForm } from './attest-form.tsx';
import { ConductStatus } from './conduct-status.tsx';
import { History } from './history.tsx';
import { ViewsSection } from './views-section.tsx';

type Props = { item: OwnItem; mayAttest: boolean; form: FormState };

/** One item as its organisation attests it. */
export function ItemPage({ item, mayAttest, form }: Props) {
  const { attestation } = item;
  return (
    <>
      <BackLink href={paths.attestations()} text="Back to what you attest" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">
        {item.ruleSetTitle}, version {item.version}
      </span>
      <h1 className="govuk-heading-l">
        {item.code} {item.heading}
      </h1>
      <InsetText>{item.text}</InsetText>
      <SummaryList
        rows={[
          {
            key: 'Status',
            value: (
              <>
                <ConductStatus status={item.status} /> {statusMeaning[item.status]}
              </>
            ),
          },
          attestation && { key: 'You say', value: `${claimWords[attestation.claimed]}. ${attestation.statement}` },
          attestation && {
            key: 'For',
            value: `${periodInWords(attestation.period)}. It stands until ${formatDate(attestation.expiresOn)}.`,
          },
          { key: 'Evidence', value: <Evidence item={item} /> },
        ]}
      />
      {item.isUnderOlderVersion && (
        <InsetText>
          You attested an earlier version of this item. Its words have changed: read it and attest anew.
        </InsetText>
      )}
      <ViewsSection item={item} />
      {mayAttest && <AttestForm item={item} form={form} />}
      <History rows={item.history} />
    </>
  );
}

function Evidence({ item }: { item: OwnItem }) {
  const asked = item.kinds.length > 0 ? `This item asks for: ${item.kinds.join('; ')}.` : 'This item asks for none.';
  return (
    <>
      {item.answeredBy.length > 0 && (
        <ul className="govuk-list">
          {item.answeredBy.map(({ id, title, how, state }) => (
            <li key={id}>
              <a className="govuk-link" href={paths.conductEvidencePiece(id)}>
                {title}
              </a>
              {how === 'lineage' && ', filed for an item that it shares evidence with'}
              {state === 'expired' && ', expired'}
              {state === 'not_yet' && ', not valid yet'}
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body-s">
        {asked}{' '}
        <a className="govuk-link" href={paths.conductEvidenceNew(item.code)}>
          File evidence
        </a>
      </p>
    </>
  );
}
