import type { GetLoadContextFunction } from '@remix-run/express';
import type { Actor } from '#app/features/identity/actor.ts';
import type { Services } from '#app/services/services.ts';
import '#app/http/load-context.ts';

/** What each request carries into Remix. */
export function requestScope(services: Services): GetLoadContextFunction {
  return (request, response) => {
    let actor: Promise<Actor> | undefined;
    return {
      scope: {
        services,
        requestId: String(response.locals.requestId),
        clientAddress: request.ip ?? 'unknown',
        receivedAt: services.clock.now(),
        problem: typeof response.locals.problem === 'number' ? response.locals.problem : undefined,
        actor: (webRequest) => {
          actor ??= services.auth.actor(webRequest.headers);
          return actor;
        },
      },
    };
  };
}
