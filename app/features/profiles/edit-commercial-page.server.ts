import type { Services } from '#app/services/services.ts';
import { choicesFrom } from './choices.ts';
import { requireDraft } from './edit-page.server.ts';

/** What the draft says of money and insurance, with the reserves that the form offers. */
export async function readCommercial(services: Services, organisationId: string) {
  const { commercial } = await requireDraft(services, organisationId);
  const reference = await services.reference.current();
  return { organisationId, commercial, reserves: choicesFrom(reference, 'reserves_band') };
}
