import { PassThrough } from 'node:stream';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { z } from 'zod';
import { loggedPath } from './http/logged-path.ts';
import { type PageState, PageStateProvider } from './http/page-state.tsx';
import './http/load-context.ts';

const abortDelay = 10_000;
const refused = z.object({ form: z.object({ errors: z.array(z.unknown()).min(1) }) });

/** Renders whole documents: the status is right, and no half page and no inline script is ever sent. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { scope }: AppLoadContext,
): Promise<Response> {
  const actionData = Object.values(remixContext.staticHandlerContext.actionData ?? {});
  const state: PageState = {
    requestId: scope.requestId,
    status,
    formHasErrors: actionData.some((entry) => refused.safeParse(entry).success),
    entryModule: remixContext.manifest.entry.module,
  };
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <PageStateProvider value={state}>
        <RemixServer context={remixContext} url={request.url} abortDelay={abortDelay} />
      </PageStateProvider>,
      {
        onAllReady() {
          // The timer holds the whole render tree: left running, every request would be kept for its length.
          clearTimeout(timer);
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
          pipe(body);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          failed = true;
          scope.services.log.error({ err: error, requestId: scope.requestId }, 'page failed while rendering');
        },
      },
    );
    const timer = setTimeout(abort, abortDelay + 1000);
  });
}

/** Logs what a loader or action threw, under the reference that the reader is shown. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const { services, requestId } = context.scope;
  services.log.error({ err: error, requestId, path: loggedPath(new URL(request.url).pathname) }, 'request failed');
};
