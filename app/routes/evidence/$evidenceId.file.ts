import { createReadableStreamFromReadable } from '@remix-run/node';
import { ofEvidenceFile } from '#app/features/conduct-evidence/find-evidence.server.ts';
import { openFile } from '#app/features/profiles/stored-file.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ ...ofEvidenceFile, can: 'conduct-evidence:open' }, async ({ services, thing }) => {
  const { content, headers } = await openFile(services, thing);
  return new Response(createReadableStreamFromReadable(content), { headers });
});
