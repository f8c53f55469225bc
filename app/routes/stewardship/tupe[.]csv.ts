import { exportOversight } from '#app/features/tupe-oversight/export-oversight.server.ts';
import { oversightFilter } from '#app/features/tupe-oversight/filter.ts';
import { answerCsv } from '#app/http/csv.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) => {
  const filter = oversightFilter(url.searchParams);
  return answerCsv(await exportOversight(services, filter), `transfers-${filter.show}-${services.clock.today()}.csv`);
});
