import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type AccreditationInFull, findAccreditation as findRow } from '#db/queries/accreditation.ts';
import { type Lead, leadOf } from '#db/queries/accreditation-assessor.ts';
import type { Actor } from '../identity/actor.ts';
import type { AccreditationThing } from './policy.ts';

const accreditationParams = z.object({ accreditationId: z.uuid() });
type Finding = { services: Services; actor: Actor; params: z.infer<typeof accreditationParams> };

export type FoundAccreditation = AccreditationThing & { accreditation: AccreditationInFull; lead: Lead | null };

async function find({ services, actor, params }: Finding): Promise<FoundAccreditation | null> {
  const accreditation = await findRow(services.db, params.accreditationId);
  if (!accreditation) return null;
  const lead = await leadOf(services.db, accreditation.id);
  const { organisation_id: organisationId, status } = accreditation;
  return { organisationId, status, seat: seatOf(actor, lead, services.clock.today().toString()), accreditation, lead };
}

/** The seat of a reader on a day: an appointment holds from its first day to its last and on no other. */
export function seatOf(actor: Actor, lead: Lead | null, today: string): AccreditationThing['seat'] {
  if (actor.kind !== 'person' || lead?.personId !== actor.personId) return 'none';
  if (today < lead.fromDay || today > lead.untilDay) return 'none';
  return lead.declaredAt ? 'declared' : 'undeclared';
}

/** For everyone who is signed in: an assessor belongs to no organisation here. Each route names its verb. */
export const ofAccreditation = { access: { for: 'person' }, params: accreditationParams, find } as const;
/** For stewards alone. */
export const forStewards = { ...ofAccreditation, access: { for: 'acting', as: 'steward' } } as const;

/** What a page for one step of an accreditation shows of it. */
export async function stepFacts({ thing: { accreditation } }: { thing: FoundAccreditation }) {
  return { id: accreditation.id, primeName: accreditation.prime_name };
}
