import { exportPaymentsOf } from '#app/features/payments/export-payments.server.ts';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { answerCsv } from '#app/http/csv.server.ts';
import { requireLimit } from '#app/http/limit.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ ...ofSubcontract, can: 'subcontract:export' }, async ({ services, scope, thing }) => {
  await requireLimit(scope, 'export');
  return answerCsv(await exportPaymentsOf(services, thing.subcontract.id), `payments-${services.clock.today()}.csv`);
});
