import { actingId } from '#app/features/interests/find-answered.server.ts';
import { exportOwnPayments } from '#app/features/payments/export-payments.server.ts';
import { answerCsv } from '#app/http/csv.server.ts';
import { requireLimit } from '#app/http/limit.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor, scope }) => {
  await requireLimit(scope, 'export');
  return answerCsv(await exportOwnPayments(services, actingId(actor)), `payments-${services.clock.today()}.csv`);
});
