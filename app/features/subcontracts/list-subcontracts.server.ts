import type { Services } from '#app/services/services.ts';
import { countSubcontractsOf, subcontractsOf } from '#db/queries/subcontract.ts';
import { pageCount } from '../page-number.ts';
import { dateInLondon } from '../wording.ts';
import { subcontractTitle } from './title.ts';

const perPage = 50;

/** The sub-contracts in which an organisation is the prime or the provider. A page that is not there answers the nearest. */
export async function listSubcontracts({ db }: Services, organisationId: string, wanted: number) {
  const total = await countSubcontractsOf(db, organisationId);
  const pages = pageCount(total, perPage);
  const page = Math.min(pages, wanted);
  const rows = await subcontractsOf(db, organisationId, { limit: perPage, offset: (page - 1) * perPage });
  return {
    subcontracts: rows.map((row) => ({
      id: row.id,
      title: subcontractTitle(row.terms),
      asPrime: row.prime_id === organisationId,
      otherName: row.prime_id === organisationId ? row.provider_name : row.prime_name,
      status: row.status,
      isConfirmed: row.signature_confirmed_at !== null,
      awardedOn: dateInLondon(row.awarded_at),
      signedOn: row.signed_on,
      wentLiveOn: row.went_live_on,
      endsOn: row.ended_on ?? row.ends_on,
    })),
    total,
    page,
    pages,
  };
}
export type SubcontractList = Awaited<ReturnType<typeof listSubcontracts>>;
