import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { loggedPath } from '#app/http/logged-path.ts';
import type { Services } from '#app/services/services.ts';

/** Gives each request a short reference that a person can read out over the phone. */
export function identifyRequest(): RequestHandler {
  return (_request, response, next) => {
    const requestId = randomBytes(5).toString('hex').toUpperCase();
    response.locals.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    next();
  };
}

const quiet = /^\/(assets|healthz|readyz|metrics)/;

/** One line per answered request, and the figures for /metrics. */
export function logRequest({ log, metrics }: Services): RequestHandler {
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    const pathname = request.path;
    response.once('finish', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const status = response.statusCode;
      const route = `/${pathname.split('/')[1] ?? ''}`;
      metrics.requestDuration.observe(
        {
          route: quiet.test(pathname) ? 'other' : knownRoute(route, status),
          method: request.method,
          status: String(status),
        },
        seconds,
      );
      if (status >= 400) metrics.problems.inc({ status: String(status) });
      if (quiet.test(pathname)) return;
      log.info(
        {
          requestId: response.locals.requestId,
          method: request.method,
          path: loggedPath(pathname),
          status,
          ms: Math.round(seconds * 1000),
        },
        'request',
      );
    });
    next();
  };
}

// Addresses that do not exist are counted together: otherwise whoever asks for many makes as many figures.
function knownRoute(route: string, status: number): string {
  return status === 404 ? 'not-found' : route;
}
