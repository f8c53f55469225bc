import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#app/features/identity/actor.ts';
import type { Services } from '#app/services/services.ts';

/** What the web process hands to Remix with each request. */
export type RequestScope = {
  services: Services;
  /** In the log beside every line of this request, and shown on problem pages. */
  requestId: string;
  clientAddress: string;
  /** When it reached the server, before it waited for anything: what a deadline is set beside. */
  receivedAt: Temporal.Instant;
  /** The actor, looked up at most once per request. */
  actor(request: Request): Promise<Actor>;
  /** Set when the web process itself refuses a request and only wants the page for it. */
  problem?: number;
};

declare module '@remix-run/node' {
  interface AppLoadContext {
    scope: RequestScope;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
