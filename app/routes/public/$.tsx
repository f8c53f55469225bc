import { z } from 'zod';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';

// Every address that is no page: the same 404 for reading and for posting.
export const loader = page({ access: { for: 'everyone' } }, async () => {
  throw problem(404);
});

export const action = command({ access: { for: 'everyone' }, form: z.unknown() }, async () => {
  throw problem(404);
});

// Never seen, yet needed: a route without a component answers with the bare status and no page.
export default function Missing() {
  return null;
}
