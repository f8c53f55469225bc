import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type ChallengeInFull, findChallenge as findRow } from '#db/queries/challenge.ts';

const challengeParams = z.object({ challengeId: z.uuid() });
type Finding = { services: Services; params: z.infer<typeof challengeParams> };

/** A challenge as policies see it. */
export type FoundChallenge = {
  primeId: string;
  providerId: string;
  status: ChallengeInFull['status'];
  challenge: ChallengeInFull;
};

async function find({ services, params }: Finding): Promise<FoundChallenge | null> {
  const challenge = await findRow(services.db, params.challengeId);
  if (!challenge) return null;
  const { prime_id: primeId, provider_id: providerId, status } = challenge;
  return { primeId, providerId, status, challenge };
}

/** For everyone who acts for one of the parties, or as a steward; each route names its verb. */
export const ofChallenge = { access: { for: 'acting' }, params: challengeParams, find } as const;
/** For stewards alone. */
export const forStewards = { ...ofChallenge, access: { for: 'acting', as: 'steward' } } as const;
