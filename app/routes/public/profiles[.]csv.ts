import { exportDirectory } from '#app/features/directory/export-directory.server.ts';
import { answerCsv } from '#app/http/csv.server.ts';
import { requireLimit } from '#app/http/limit.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'everyone' } }, async ({ services, scope, url }) => {
  await requireLimit(scope, 'export');
  return answerCsv(await exportDirectory(services, url.searchParams), `providers-${services.clock.today()}.csv`);
});
