import { exportAdvertising } from '#app/features/head-contracts/export-advertising.server.ts';
import { findReportingPrime } from '#app/features/head-contracts/find-head-contract.server.ts';
import { organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { answerCsv } from '#app/http/csv.server.ts';
import { requireLimit } from '#app/http/limit.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(
  { access: { for: 'acting' }, params: organisationParams, find: findReportingPrime, can: 'head-contract:view' },
  async ({ services, scope, thing }) => {
    await requireLimit(scope, 'export');
    return answerCsv(
      await exportAdvertising(services, thing.organisationId),
      `advertising-${services.clock.today()}.csv`,
    );
  },
);
