import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findChangeNotice, subcontractOfNotice } from '#db/queries/change-notice.ts';
import { findSubcontract as findRow, type SubcontractInFull } from '#db/queries/subcontract.ts';
import type { ChangeNoticeRow } from '#db/tables/ledger.table.ts';
import type { SubcontractThing } from './policy.ts';

const subcontractParams = z.object({ subcontractId: z.uuid() });
const noticeParams = z.object({ subcontractId: z.uuid(), noticeId: z.uuid() });
const stewardNoticeParams = z.object({ noticeId: z.uuid() });

export type FoundSubcontract = SubcontractThing & { subcontract: SubcontractInFull };
export type FoundNotice = FoundSubcontract & { givenBy: string; notice: ChangeNoticeRow };

/** What policies ask of a sub-contract. */
export function thingOf(subcontract: SubcontractInFull): FoundSubcontract {
  return {
    primeId: subcontract.prime_id,
    providerId: subcontract.provider_id,
    status: subcontract.status,
    isConfirmed: subcontract.signature_confirmed_at !== null,
    subcontract,
  };
}

type Finding<Params> = { services: Services; params: Params };

async function find({
  services,
  params,
}: Finding<z.infer<typeof subcontractParams>>): Promise<FoundSubcontract | null> {
  const subcontract = await findRow(services.db, params.subcontractId);
  return subcontract && thingOf(subcontract);
}

async function findNotice({ services, params }: Finding<z.infer<typeof noticeParams>>): Promise<FoundNotice | null> {
  const found = await find({ services, params });
  const notice = found && (await findChangeNotice(services.db, params.subcontractId, params.noticeId));
  return notice && { ...found, givenBy: notice.given_by_organisation_id, notice };
}

async function findForSteward({ services, params }: Finding<z.infer<typeof stewardNoticeParams>>) {
  const subcontractId = await subcontractOfNotice(services.db, params.noticeId);
  return subcontractId === null ? null : findNotice({ services, params: { ...params, subcontractId } });
}

/** For everyone who acts for one of the parties, or as a steward; each route names its verb. */
export const ofSubcontract = { access: { for: 'acting' }, params: subcontractParams, find } as const;
export const ofNotice = { access: { for: 'acting' }, params: noticeParams, find: findNotice } as const;
/** For stewards alone. */
export const ofNoticeForStewards = {
  access: { for: 'acting', as: 'steward' },
  params: stewardNoticeParams,
  find: findForSteward,
} as const;
