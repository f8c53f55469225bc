import { createReadableStreamFromReadable } from '@remix-run/node';
import { z } from 'zod';
import { findFile, openFile } from '#app/features/profiles/stored-file.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(
  {
    access: { for: 'everyone' },
    params: z.object({ fileId: z.uuid() }),
    find: ({ services, params }) => findFile(services, params.fileId),
    can: 'profile:view-evidence',
  },
  async ({ services, thing }) => {
    const { content, headers } = await openFile(services, thing);
    return new Response(createReadableStreamFromReadable(content), { headers });
  },
);
