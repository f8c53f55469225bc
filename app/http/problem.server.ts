/** A problem that has a page of its own. Thrown from loaders and actions; nothing but the status reaches the reader. */
export function problem(status: 400 | 403 | 404 | 409 | 410 | 413 | 429 | 503, headers: HeadersInit = {}): Response {
  return new Response(null, { status, headers });
}

/** The thing itself. @throws a 404 problem when it is missing */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw problem(404);
  return thing;
}

// Postgres classes 08 and 57P are connection and shutdown; the others are what the drivers say when nobody answers.
const unreachable =
  /^(08\w{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|CONNECTION_\w+|CONNECT_TIMEOUT)$/;

/** Whether an error means that the database cannot be reached just now. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && unreachable.test(error.code)) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnreachable);
  return isUnreachable(error.cause);
}
