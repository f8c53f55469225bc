import { z } from 'zod';
import type { Signer } from '#app/services/signer.ts';
import { type StopScope, stopScopes } from './domain.ts';

const stopPurpose = 'stop-alerts';
const notForUsPurpose = 'not-for-us';

const stopParts = z.tuple([z.uuid(), z.enum(stopScopes)]);
const pairParts = z.tuple([z.uuid(), z.uuid(), z.uuid()]);

export type NotForUsLink = { personId: string; organisationId: string; opportunityId: string };

/** The token of a link that stops alerts: these, or all. It needs no sign-in and never ends. */
export function signStop(signer: Signer, personId: string, scope: StopScope): string {
  return signer.sign(stopPurpose, [personId, scope]);
}

/** What a link stops, and whose; null when we never made it. */
export function readStop(signer: Signer, token: string): { personId: string; scope: StopScope } | null {
  const parts = stopParts.safeParse(signer.read(stopPurpose, token));
  return parts.success ? { personId: parts.data[0], scope: parts.data[1] } : null;
}

/** The token of a link by which one person says for one provider that one opportunity is not for them. */
export function signNotForUs(signer: Signer, { personId, organisationId, opportunityId }: NotForUsLink): string {
  return signer.sign(notForUsPurpose, [personId, organisationId, opportunityId]);
}

export function readNotForUs(signer: Signer, token: string): NotForUsLink | null {
  const parts = pairParts.safeParse(signer.read(notForUsPurpose, token));
  if (!parts.success) return null;
  const [personId, organisationId, opportunityId] = parts.data;
  return { personId, organisationId, opportunityId };
}
