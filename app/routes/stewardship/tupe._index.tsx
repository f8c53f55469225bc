import { useLoaderData } from '@remix-run/react';
import { actingIn, editors } from '#app/features/identity/actor.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { OversightPage, type OversightPageProps } from '#app/features/tupe-oversight/components/oversight-page.tsx';
import { oversightFilter } from '#app/features/tupe-oversight/filter.ts';
import { readOversight } from '#app/features/tupe-oversight/read-oversight.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Transfers of staff');

export const loader = page(
  { access: { for: 'acting', as: 'steward' } },
  async ({ services, actor, url }): Promise<OversightPageProps> => {
    const filter = oversightFilter(url.searchParams);
    const reference = await services.reference.current();
    return {
      answer: await readOversight(services, filter, pageNumber(url.searchParams)),
      filter,
      programmes: reference.list('programme').map(({ code, label }) => ({ code, label })),
      mayEscalate: editors.includes(actingIn(actor).role),
    };
  },
);

export default function TupeOversight() {
  return <OversightPage {...useLoaderData<typeof loader>()} />;
}
