import { createHash } from 'node:crypto';
import type { Signer } from '#app/services/signer.ts';

/**
 * The name under which the answer of a voice is kept: a keyed hash over the survey, its salt and the voice. The key is the
 * server's own; the salt is forgotten when the survey closes, and then nobody can make the name again.
 */
export function groupKey(signer: Signer, { surveyId, salt, voice }: { surveyId: string; salt: string; voice: string }) {
  return createHash('sha256')
    .update(signer.sign('survey-voice', [surveyId, salt, voice]))
    .digest('hex');
}
