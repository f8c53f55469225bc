import type { Request, RequestHandler } from 'express';
import { showProblem } from './problem.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);
// A mail program stops mails for its reader with a post of its own (RFC 8058). It is let in by the key in the address and
// by nothing else: the page that answers it looks at no session.
const oneClick = /^\/alerts\/stop\/[^/]+$/;

/**
 * Refuses a form that another site sent, with a page that says so. Remix checks the same again, but answers it with an
 * empty 500, and believes X-Forwarded-Host from anyone: so that header is set here to the host that Express trusts.
 */
export function acceptOwnOrigin(): RequestHandler {
  return (request, _response, next) => {
    const host = trustedHost(request);
    if (host) request.headers['x-forwarded-host'] = host;
    else delete request.headers['x-forwarded-host'];
    if (request.method === 'POST' && oneClick.test(request.path)) {
      delete request.headers.origin;
      delete request.headers.cookie;
      next();
    } else if (harmless.has(request.method) || isOwnOrigin(request, host)) next();
    else showProblem(request, 403, next);
  };
}

function trustedHost(request: Request): string | undefined {
  const trusts: (address: string, hop: number) => boolean = request.app.get('trust proxy fn');
  const forwarded = request.get('x-forwarded-host')?.split(',')[0]?.trim();
  return forwarded && trusts(request.socket.remoteAddress ?? '', 0) ? forwarded : request.get('host');
}

function isOwnOrigin(request: Request, host: string | undefined): boolean {
  const origin = request.get('origin');
  // Browsers send Origin with every form that they post; a program that sends none carries no one's cookies.
  if (origin === undefined) return request.get('sec-fetch-site') !== 'cross-site';
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
