import { paths } from '#app/paths.ts';
import { openAdvances } from '#db/queries/compact.ts';
import type { ConductSource } from '../conduct/item.ts';
import { subcontractTitle } from '../subcontracts/title.ts';
import { formatMoney } from '../wording.ts';

/** Requests for payment in advance that a prime is to answer, and those of a provider that wait. */
export const compactItems: ConductSource = async ({ db, clock }, { organisationId, isPrime }) => {
  const today = clock.today().toString();
  return (await openAdvances(db, organisationId)).map((request) => {
    const mine = isPrime && request.prime_id === organisationId;
    const amount = formatMoney(request.amount_pence);
    const late = request.answer_due < today;
    return {
      text: mine ? `Answer a request for ${amount} in advance` : `Your request for ${amount} in advance waits`,
      hint: subcontractTitle(request.terms),
      href: paths.subcontractCompact(request.subcontract_id),
      due: request.answer_due,
      state: mine ? (late ? 'overdue' : 'due') : 'optional',
    };
  });
};
