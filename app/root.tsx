import { data, type HeadersFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Outlet, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { layoutFor, PageLayout, type PageLayoutData } from './features/layout/page-layout.tsx';
import { ProblemPage, problemTitle } from './features/layout/problem-page.tsx';
import { unseenOf } from './features/notifications/list-notifications.server.ts';
import { takeFlash } from './http/flash.server.ts';
import { usePageState } from './http/page-state.tsx';
import { page } from './http/route.server.ts';
import type { PageHandle } from './http/title.ts';
import styles from './styles/app.scss?url';

export const links = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Of the headers of a problem, its page keeps the one that says when to try again. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get('Retry-After');
  return new Headers(wait ? { 'Retry-After': wait } : {});
};

export const loader = page({ access: { for: 'everyone' } }, async ({ request, url, actor, services }) => {
  const { flash, clear } = await takeFlash(request);
  const unseen = actor.kind === 'person' ? await unseenOf(services, actor.personId) : 0;
  const layout: PageLayoutData = layoutFor({ actor, path: url.pathname, flash, env: services.env, unseen });
  const renewed = actor.kind === 'person' && actor.isRenewed ? services.auth.cookie.renew(request.headers) : null;
  const headers = new Headers();
  for (const cookie of [clear, renewed]) if (cookie) headers.append('Set-Cookie', cookie);
  return data(layout, { headers });
});

/** The document around every page. It must work when every loader has failed, so it asks nothing of them. */
export function Layout({ children }: { children: ReactNode }) {
  const { entryModule } = usePageState();
  const layout = useRouteLoaderData<typeof loader>('root');
  return (
    <html lang="en" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#1d3557" />
        <title>{useTitle()}</title>
        <Links />
        {entryModule ? <script type="module" src={entryModule} /> : null}
      </head>
      <body className="govuk-template__body">
        <PageLayout layout={layout ?? null}>{children}</PageLayout>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const { requestId } = usePageState();
  return <ProblemPage status={useProblemStatus()} reference={requestId} />;
}

function useProblemStatus(): number {
  const error = useRouteError();
  return isRouteErrorResponse(error) ? error.status : 500;
}

const serviceName = 'Tierbridge';

function useTitle(): string {
  const { status, formHasErrors } = usePageState();
  const match = useMatches().at(-1);
  // A form may be wrong and its page not be there at all: then nothing was loaded for it.
  const isProblem = status >= 400 && (!formHasErrors || match?.data === undefined);
  const title = isProblem ? problemTitle(status) : titleOf(match);
  return `${formHasErrors && !isProblem ? 'Error: ' : ''}${title ? `${title} – ` : ''}${serviceName}`;
}

function titleOf(match: { handle: unknown; data: unknown } | undefined): string {
  const handle = match?.handle;
  return hasTitle(handle) ? handle.title(match?.data) : '';
}

function hasTitle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null && 'title' in handle;
}
