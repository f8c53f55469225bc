import { endingOf } from './information-kind.ts';
import type { HandedFile } from './sealed-file.ts';

/** An opened file as it is sent: saved under a name of ours, kept by no cache, shown inside no page. */
export function downloadOf({
  file,
  sequence,
}: {
  file: HandedFile;
  sequence: number;
}): [Uint8Array<ArrayBuffer>, ResponseInit] {
  const ending = endingOf(file.contentType) ?? 'bin';
  return [
    new Uint8Array(file.bytes),
    {
      headers: {
        'Content-Type': file.contentType,
        'Content-Length': String(file.bytes.length),
        'Content-Disposition': `attachment; filename="employee-information-${sequence}.${ending}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'no-store',
      },
    },
  ];
}
