import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';

// The web process sends a request here when it refuses one itself; nobody else can make it answer anything but 404.
const statuses = { 403: 403, 413: 413, 429: 429 } as const;

export const loader = page({ access: { for: 'everyone' } }, async ({ scope }) => {
  const status = Object.values(statuses).find((known) => known === scope.problem);
  throw problem(status ?? 404);
});

// Never seen, yet needed: a route without a component answers with the bare status and no page.
export default function Problem() {
  return null;
}
