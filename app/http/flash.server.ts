import { createCookie, redirect } from '@remix-run/node';
import { z } from 'zod';

const flashCookie = createCookie('flash', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 60 });
const flashSchema = z.object({ kind: z.enum(['success', 'important']), text: z.string().max(500) });

/** A message that the next page shows once. */
export type Flash = z.infer<typeof flashSchema>;

/** Redirects after a command, with a message for the next page. */
export async function redirectWithFlash(to: string, text: string, kind: Flash['kind'] = 'success'): Promise<Response> {
  return redirect(to, { headers: { 'Set-Cookie': await flashCookie.serialize({ kind, text }) }, status: 303 });
}

/** Takes the message that came with a request, and the header that makes sure it is shown once. */
export async function takeFlash(request: Request): Promise<{ flash: Flash | null; clear: string | null }> {
  const raw: unknown = await flashCookie.parse(request.headers.get('Cookie'));
  if (raw === null) return { flash: null, clear: null };
  const parsed = flashSchema.safeParse(raw);
  return { flash: parsed.success ? parsed.data : null, clear: await flashCookie.serialize('', { maxAge: 0 }) };
}
