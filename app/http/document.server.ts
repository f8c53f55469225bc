import { type LetterFormat, letterTypes } from '#app/services/letters/letter.ts';

/** Answers with a document that is saved under a name and that nobody between may keep. @param name plain letters, without its ending */
export function answerDocument(bytes: Uint8Array, name: string, format: LetterFormat): Response {
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      'Content-Type': letterTypes[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
