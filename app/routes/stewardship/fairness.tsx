import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { editors } from '#app/features/identity/actor.ts';
import { FairnessPage, type FairnessPageProps } from '#app/features/stewardship/components/fairness-page.tsx';
import { askForFairnessCount } from '#app/features/stewardship/count-fairness.server.ts';
import { readFairnessReport, readPeriod } from '#app/features/stewardship/read-fairness.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Fairness of matching');

export const loader = page(
  { access: { for: 'acting', as: 'steward' } },
  async ({ services, actor, url }): Promise<FairnessPageProps> => ({
    report: await readFairnessReport(services, readPeriod(url.searchParams)),
    mayCount: actor.kind === 'person' && actor.acting !== null && editors.includes(actor.acting.role),
  }),
);

export const action = command(
  { access: { for: 'acting', as: 'steward', roles: editors }, form: z.object({}) },
  async ({ context }) => {
    await askForFairnessCount(context);
    return redirectWithFlash(
      paths.stewardshipFairness(),
      'The count has begun. It takes a few minutes in a large market',
    );
  },
);

export default function Fairness() {
  return <FairnessPage {...useLoaderData<typeof loader>()} />;
}
