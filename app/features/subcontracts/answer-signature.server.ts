import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { updateSubcontract } from '#db/queries/subcontract.ts';
import { changeSubcontract, type Locked, type SubcontractChanged } from './change-subcontract.server.ts';
import { tellSide } from './tell-parties.server.ts';

type Answering = { subcontractId: string; version: number };

/** A provider confirms that it signed a sub-contract, on the terms that the prime recorded. */
export function confirmSignature(context: Context, { subcontractId, version }: Answering): Promise<SubcontractChanged> {
  return changeSubcontract(context, subcontractId, 'confirm_signature', {
    version,
    async work(locked) {
      await updateSubcontract(locked.unit.db, subcontractId, { signature_confirmed_at: locked.unit.now });
      await tellPrime(context, locked, null);
    },
  });
}

/** A provider says that it has not signed, or not on these terms: the sub-contract is unsigned again, and both read why. */
export function disputeSignature(
  context: Context,
  { subcontractId, version, reason }: Answering & { reason: string },
): Promise<SubcontractChanged> {
  return changeSubcontract(context, subcontractId, 'dispute_signature', {
    version,
    async work(locked) {
      await updateSubcontract(locked.unit.db, subcontractId, {
        status: 'awarded',
        signed_on: null,
        signature_disputed_at: locked.unit.now,
        signature_disputed_reason: reason,
      });
      await tellPrime(context, locked, reason);
    },
  });
}

function tellPrime(context: Context, { unit, subcontract }: Locked, disputed: string | null): Promise<void> {
  return tellSide(context.services, unit, subcontract, 'prime', {
    event: 'signature_answered',
    once: `signature answer ${subcontract.version}`,
    path: paths.subcontract(subcontract.id),
    mail: ({ title, otherName, url }) => ({
      kind: 'signature-answered',
      input: { title, providerName: otherName, disputed, url },
    }),
  });
}
