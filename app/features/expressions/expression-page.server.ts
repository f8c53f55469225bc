import type { Services } from '#app/services/services.ts';
import { presentProfile } from '../profiles/present.ts';
import { readPublishedProfiles } from '../profiles/published.server.ts';
import { expressionVersions, readExpression } from './read-expression.server.ts';

/** An expression as its organisation reads it: its own words, and what comes from the profile. */
export async function readExpressionPage(services: Services, organisationId: string) {
  const [published] = await readPublishedProfiles(services.db, [organisationId]);
  const reader = { today: services.clock.today(), commercial: true, files: new Map() };
  return {
    organisationId,
    expression: await readExpression(services.db, organisationId),
    versions: await expressionVersions(services, organisationId),
    profile: published
      ? {
          version: published.version,
          publishedAt: published.publishedAt,
          content: presentProfile(published.snapshot, await services.reference.current(), reader),
        }
      : null,
  };
}
export type ExpressionPageData = Awaited<ReturnType<typeof readExpressionPage>>;
