import { z } from 'zod';
import type { Signer } from '#app/services/signer.ts';

const purpose = 'survey';
const parts = z.tuple([z.uuid()]);

/**
 * The token of one invitation. Whoever holds it can answer, answer anew and opt out for the one voice that was invited,
 * until the survey closes. It never shows what was answered, nor anything of another survey.
 */
export function signSurvey(signer: Signer, invitationId: string): string {
  return signer.sign(purpose, [invitationId]);
}

/** The invitation of a token; null when we never made it. */
export function readSurveyToken(signer: Signer, token: string): string | null {
  const read = parts.safeParse(signer.read(purpose, token));
  return read.success ? read.data[0] : null;
}
