import type { RateLimitName } from '#app/services/rate-limits.ts';
import type { RequestScope } from './load-context.ts';
import { problem } from './problem.server.ts';

/** Takes one try of a client from a limit. @throws a 429 problem that says when to try again, when none is left */
export function requireLimit(scope: RequestScope, name: RateLimitName): Promise<void> {
  return requireKeyLimit(scope, name, scope.clientAddress);
}

/** As `requireLimit`, of whoever a key stands for: where not even an address may be kept. */
export async function requireKeyLimit({ services }: RequestScope, name: RateLimitName, key: string): Promise<void> {
  const seconds = await services.rateLimits.take(name, key);
  if (seconds !== null) throw problem(429, { 'Retry-After': String(seconds) });
}
