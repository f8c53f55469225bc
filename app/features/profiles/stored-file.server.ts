import type { Readable } from 'node:stream';
import type { Services } from '#app/services/services.ts';
import { findStoredFile } from '#db/queries/stored-file.ts';

/** A file with what the policies ask of it. One that no published version names is as closed as a draft. */
export async function findFile({ db }: Services, fileId: string) {
  const row = await findStoredFile(db, fileId);
  return (
    row && {
      organisationId: row.organisation_id,
      organisationStatus: row.organisation_status,
      isProvider: row.is_provider,
      status: row.is_published ? (row.profile_status ?? 'draft') : ('draft' as const),
      file: { name: row.name, contentType: row.content_type, bytes: row.bytes, storageKey: row.storage_key },
    }
  );
}

type FoundFile = Pick<NonNullable<Awaited<ReturnType<typeof findFile>>>, 'file'>;

/** Opens a file for download: never shown inside a page, never kept by a shared cache. The web process forbids guessing its type. */
export async function openFile(
  { files }: Services,
  { file }: FoundFile,
): Promise<{ content: Readable; headers: Record<string, string> }> {
  return {
    content: await files.get(file.storageKey),
    headers: {
      'Content-Type': file.contentType,
      'Content-Length': String(file.bytes),
      'Content-Disposition': attachment(file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  };
}

/** The header that makes a browser save a file under its own name (RFC 6266, RFC 5987). */
export function attachment(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
