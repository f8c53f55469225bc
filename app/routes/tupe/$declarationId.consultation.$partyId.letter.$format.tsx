import { employerFileParams, ofEmployer } from '#app/features/tupe-consultation/find-employer.server.ts';
import { informationFile } from '#app/features/tupe-consultation/letter-file.server.ts';
import { answerDocument } from '#app/http/document.server.ts';
import { page } from '#app/http/route.server.ts';

const declaration = { ...ofEmployer, params: employerFileParams, can: 'tupe-consultation:read' } as const;

/** The letter by which an employer informs its representatives, to be edited or read. */
export const loader = page(declaration, async ({ services, thing, params: { format } }) =>
  answerDocument(await informationFile(services, thing, format), 'information-to-representatives', format),
);
