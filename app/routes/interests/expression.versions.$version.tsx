import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ExpressionWords } from '#app/features/expressions/components/expression-words.tsx';
import { readExpressionVersion } from '#app/features/expressions/read-expression.server.ts';
import { actingId } from '#app/features/interests/find-answered.server.ts';
import { formatInstant } from '#app/features/wording.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';

const params = z.object({ version: z.coerce.number().int().min(1).max(1_000_000) });

export const handle = titled<{ version: number }>(({ version }) => `Version ${version} of your words`);

export const loader = page(
  { access: { for: 'acting', as: 'provider' }, params },
  async ({ services, actor, params }) => {
    const organisationId = actingId(actor);
    const found = await readExpressionVersion(services, organisationId, params.version);
    if (!found) throw problem(404);
    return { organisationId, ...found };
  },
);

export default function Version() {
  const { organisationId, version, content, savedAt } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.expression()} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Version {version} of your words</h1>
          <p className="govuk-body">
            Saved on {savedAt && formatInstant(savedAt)}
            {content.profileVersion !== null && (
              <>
                , beside{' '}
                <a className="govuk-link" href={paths.profileVersion(organisationId, content.profileVersion)}>
                  version {content.profileVersion} of your profile
                </a>
              </>
            )}
            .
          </p>
          <h2 className="govuk-heading-m">In your own words</h2>
          <ExpressionWords content={content} />
        </div>
      </div>
    </>
  );
}
