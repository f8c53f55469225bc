import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Environment } from '#app/services/env.ts';

/** Only our own files run or load, and no page is framed. No page holds an inline script, so none is allowed, not even by nonce. */
export function securityHeaders(env: Environment, { dev }: { dev: boolean }): RequestHandler {
  const isHttps = env.APP_URL.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': dev ? ["'self'", 'ws:'] : ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    // "no-referrer", the usual default, makes browsers send "Origin: null" with forms, and every form would be refused.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    frameguard: { action: 'deny' },
  });
}
