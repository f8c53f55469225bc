import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { tupeInFull, tupeStateWords } from '../../tupe/domain.ts';
import type { SubcontractView } from '../read-subcontract.server.ts';
import { NoticeList } from './notice-list.tsx';
import { PromisedTable } from './promised-table.tsx';
import { SignatureFacts } from './signature-facts.tsx';
import { SubcontractStatus } from './subcontract-list.tsx';

/** A sub-contract as both parties and stewards read it, with what the reader may do. */
export function SubcontractPage({ subcontract }: { subcontract: SubcontractView }) {
  const { title, primeName, providerName, providerId, primeId, status, side, signature } = subcontract;
  const back = side
    ? { href: paths.subcontracts(), text: 'Back to sub-contracts' }
    : { href: paths.stewardshipSubcontracts(primeId), text: 'Back to the sub-contracts of the prime' };
  return (
    <>
      <BackLink {...back} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <SubcontractStatus status={status} isConfirmed={signature.confirmedAt !== null} />{' '}
        <a className="govuk-link" href={paths.organisation(primeId)}>
          {primeName}
        </a>{' '}
        as prime,{' '}
        <a className="govuk-link" href={paths.organisation(providerId)}>
          {providerName}
        </a>{' '}
        as sub-contractor.{' '}
        <a className="govuk-link" href={paths.opportunity(subcontract.opportunityId)}>
          The opportunity
        </a>
      </p>
      <TupeLine subcontract={subcontract} />
      <SignatureFacts subcontract={subcontract} />
      <Steps subcontract={subcontract} />
      <PromisedTable subcontract={subcontract} />
      <Records subcontract={subcontract} />
      <h2 className="govuk-heading-m">Notices</h2>
      <NoticeList subcontract={subcontract} />
      {subcontract.may.giveNotice && (
        <Button href={paths.subcontractNoticeNew(subcontract.subcontractId)} variant="secondary">
          Give notice
        </Button>
      )}
    </>
  );
}

function TupeLine({ subcontract: { subcontractId, tupe, may } }: { subcontract: SubcontractView }) {
  if (tupe)
    return (
      <p className="govuk-body">
        <Abbr short="TUPE" long={tupeInFull} />:{' '}
        <a className="govuk-link" href={paths.tupeDeclaration(tupe.declarationId)}>
          {tupeStateWords[tupe.state]}
        </a>
        {tupe.transferOn && `, planned for ${formatDate(tupe.transferOn)}`}
      </p>
    );
  if (!may.enter) return null;
  return (
    <p className="govuk-body">
      <Abbr short="TUPE" long={tupeInFull} />: nothing is declared yet.{' '}
      <a className="govuk-link" href={paths.subcontractTupe(subcontractId)}>
        Begin the declaration
      </a>
    </p>
  );
}

function Steps({ subcontract: { subcontractId, may, signature } }: { subcontract: SubcontractView }) {
  if (!may.sign && !may.confirm && !may.goLive) return null;
  return (
    <div className="govuk-button-group">
      {may.sign && (
        <Button href={paths.subcontractSignature(subcontractId)} variant={signature.signedOn ? 'secondary' : undefined}>
          {signature.signedOn ? 'Correct the terms' : 'Record the signature'}
        </Button>
      )}
      {may.confirm && <Button href={paths.subcontractConfirm(subcontractId)}>Confirm or dispute the signature</Button>}
      {may.goLive && <Button href={paths.subcontractLive(subcontractId)}>Record that it went live</Button>}
    </div>
  );
}

function Records({ subcontract: { subcontractId, side, may } }: { subcontract: SubcontractView }) {
  return (
    <ul className="govuk-list">
      <li>
        <a className="govuk-link" href={paths.subcontractReferrals(subcontractId)}>
          {may.enter ? 'Enter referrals by month' : 'Referrals by month'}
        </a>
      </li>
      <li>
        <a className="govuk-link" href={paths.subcontractPayments(subcontractId)}>
          Invoices and payments
        </a>
      </li>
      <li>
        <a className="govuk-link" href={paths.subcontractCompact(subcontractId)}>
          Which Compact applies and why: notice, term, payment in advance{side && ', full cost'}
        </a>
      </li>
    </ul>
  );
}
