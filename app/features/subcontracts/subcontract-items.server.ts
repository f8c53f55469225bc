import type { Services } from '#app/services/services.ts';
import { noticesToAnswer, runningSubcontractsOf, unpaidOf } from '#db/queries/subcontract-items.ts';
import type { Item } from '../dashboards/item.ts';
import { itemsOfPrime, itemsOfProvider, type Running } from './items.ts';

/** What the sub-contracts of an organisation ask of it, as prime and as provider. */
export async function subcontractItems(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  organisationId: string,
): Promise<{ asPrime: Item[]; asProvider: Item[] }> {
  const month = clock.today().with({ day: 1 }).subtract({ months: 1 }).toString();
  const subcontracts = await runningSubcontractsOf(db, organisationId, month);
  const ids = subcontracts.map(({ id }) => id);
  const unpaid = await unpaidOf(db, ids);
  const notices = await noticesToAnswer(db, organisationId, ids);
  const running = subcontracts.map((subcontract): Running => {
    const notice = notices.find(({ subcontract_id: of }) => of === subcontract.id);
    return {
      subcontract,
      unpaid: unpaid.filter(({ subcontract_id: of }) => of === subcontract.id),
      noticeToAnswer: notice ? { id: notice.id, effectiveOn: notice.effective_on } : null,
    };
  });
  const isOwn = ({ subcontract }: Running) => subcontract.prime_id === organisationId;
  return {
    asPrime: running.filter(isOwn).flatMap((one) => itemsOfPrime(one, month)),
    asProvider: running.filter((one) => !isOwn(one)).flatMap((one) => itemsOfProvider(one, month)),
  };
}
