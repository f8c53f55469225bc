import { counted, formatDate, formatInstant } from '#app/features/wording.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { signWithinDays } from '../domain.ts';
import type { SubcontractView } from '../read-subcontract.server.ts';

/** Whether the sub-contract is signed, who says so, and by which rule it is paid. */
export function SignatureFacts({ subcontract }: { subcontract: SubcontractView }) {
  const { signature, agreed, headContract, ended, status } = subcontract;
  return (
    <>
      <SignatureNote subcontract={subcontract} />
      <SummaryList
        rows={[
          { key: 'Award took effect', value: formatDate(signature.awardedOn) },
          signature.signedOn && { key: 'Signed', value: formatDate(signature.signedOn) },
          signature.confirmedAt && { key: 'Confirmed by the provider', value: formatInstant(signature.confirmedAt) },
          { key: 'Head contract', value: headContract ? headContract.name : 'None was named' },
          { key: 'Paid by the rule of', value: `${agreed.rule.name}. ${agreed.rule.rule}` },
          agreed.shorterTermReason && { key: 'Why the term is shorter', value: agreed.shorterTermReason },
          ended && { key: 'Ended', value: `${formatDate(ended.on)}: ${ended.reason ?? ''}` },
        ]}
      />
      {status === 'not_concluded' && <InsetText>This award was given back before anything was signed.</InsetText>}
    </>
  );
}

function SignatureNote({ subcontract: { signature, status, side } }: { subcontract: SubcontractView }) {
  if (status === 'awarded' && signature.disputedAt) {
    return (
      <WarningText>
        The provider disputed the signature on {formatInstant(signature.disputedAt)}: {signature.disputedReason}
      </WarningText>
    );
  }
  if (status === 'awarded') {
    const days = counted(signature.daysSinceAward, 'day');
    return (
      <InsetText>
        Not signed, {days} after the award took effect. After {signWithinDays} days this counts as a breach of the
        prime’s commitment to those that it named.
      </InsetText>
    );
  }
  if (status === 'signed' && !signature.confirmedAt) {
    return (
      <InsetText>
        {side === 'provider'
          ? 'Your prime recorded this as signed. Confirm it, or say what is wrong.'
          : 'The provider has not confirmed the signature yet.'}
      </InsetText>
    );
  }
  return null;
}
