import { exportOpportunities } from '#app/features/opportunities/export-opportunities.server.ts';
import { answerCsv } from '#app/http/csv.server.ts';
import { requireLimit } from '#app/http/limit.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'everyone' } }, async ({ services, scope, url }) => {
  await requireLimit(scope, 'export');
  const csv = await exportOpportunities(services, url.searchParams);
  return answerCsv(csv, `opportunities-${services.clock.today()}.csv`);
});
