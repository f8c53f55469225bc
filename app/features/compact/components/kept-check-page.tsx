import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { ShownCheck } from '../read-checks.server.ts';
import { FindingCards } from './finding-cards.tsx';

type Props = { check: Omit<ShownCheck, 'checkedAt'> & { checkedAt: string | Date }; mayRemove: boolean };

/** A check that an organisation kept. */
export function KeptCheckPage({ check, mayRemove }: Props) {
  const { checkId, name, checkedAt, characters, sha256, rulesVersion, subcontract, findings } = check;
  const hasGag = subcontract !== null && findings.some(({ code }) => code === 'publicity_ban');
  return (
    <>
      <BackLink href={paths.compactClauses()} text="Back to the clause check" />
      <h1 className="govuk-heading-l">{name}</h1>
      <SummaryList
        rows={[
          { key: 'Checked on', value: formatInstant(checkedAt) },
          subcontract && {
            key: 'Sub-contract',
            value: (
              <a key="link" className="govuk-link" href={paths.subcontractCompact(subcontract.subcontractId)}>
                {subcontract.title}, with {subcontract.primeName}
              </a>
            ),
          },
          { key: 'Length', value: `${characters.toLocaleString('en-GB')} characters` },
          {
            key: 'Fingerprint',
            value: (
              <code key="hash" className="app-hash">
                {sha256}
              </code>
            ),
          },
          { key: 'Rules', value: `Version ${rulesVersion}` },
        ]}
      />
      {hasGag && (
        <InsetText>
          A ban on speaking in public goes against commitment P36 of your prime.{' '}
          <a className="govuk-link" href={paths.concernNew({ about: subcontract.primeId, item: 'P36' })}>
            Raise it as a concern
          </a>
          , in confidence or without your name if you wish.
        </InsetText>
      )}
      <h2 className="govuk-heading-m">What we found</h2>
      <FindingCards findings={findings} />
      {mayRemove && (
        <PageForm action={paths.compactClauseCheckRemove(checkId)}>
          <Button variant="warning">Remove this check</Button>
        </PageForm>
      )}
    </>
  );
}
