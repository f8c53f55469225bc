import { letterFileParams, ofLetter } from '#app/features/tupe-consultation/find-employer.server.ts';
import { measuresFile } from '#app/features/tupe-consultation/letter-file.server.ts';
import { answerDocument } from '#app/http/document.server.ts';
import { page } from '#app/http/route.server.ts';

const declaration = { ...ofLetter, params: letterFileParams, can: 'tupe-consultation:read-letter' } as const;

/** A version of a measures letter, to be edited or read. */
export const loader = page(declaration, async ({ services, thing, params: { format } }) =>
  answerDocument(
    await measuresFile(services, thing, format),
    `measures-letter-version-${thing.letter.version}`,
    format,
  ),
);
