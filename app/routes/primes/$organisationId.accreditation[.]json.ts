import { readPublic } from '#app/features/accreditations/read-public.server.ts';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(primePage, async ({ services, thing }) => answerJson(await readPublic(services, thing)));
