import type { RateLimitName } from '#app/services/rate-limits.ts';
import type { RequestScope } from './load-context.ts';
import { problem } from './problem.server.ts';

/** Takes one try of a client from a limit. @throws a 429 problem that says when to try again, when none is left */
export async function requireLimit({ services, clientAddress }: RequestScope, name: RateLimitName): Promise<void> {
  const seconds = await services.rateLimits.take(name, clientAddress);
  if (seconds !== null) throw problem(429, { 'Retry-After': String(seconds) });
}
