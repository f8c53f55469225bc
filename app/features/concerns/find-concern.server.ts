import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type ConcernInFull, findConcern as findRow } from '#db/queries/concern.ts';
import { findAggregate } from '#db/queries/concern-about.ts';

const concernParams = z.object({ concernId: z.uuid() });
const aggregateParams = z.object({ aggregateId: z.uuid() });
type Finding<Params> = { services: Services; params: Params };

export type OwnConcernFound = {
  openness: ConcernInFull['openness'];
  reporterOrganisationId: string | null;
  reporterPersonId: string | null;
  concern: ConcernInFull;
};

async function findOwn({ services, params }: Finding<z.infer<typeof concernParams>>): Promise<OwnConcernFound | null> {
  const concern = await findRow(services.db, params.concernId);
  return (
    concern && {
      openness: concern.openness,
      reporterOrganisationId: concern.reporter_organisation_id,
      reporterPersonId: concern.reporter_person_id,
      concern,
    }
  );
}

async function findAbout({ services, params }: Finding<z.infer<typeof concernParams>>) {
  const concern = await findRow(services.db, params.concernId);
  if (!concern) return null;
  const { subject_id: subjectId, openness, shown_on: shownOn } = concern;
  return { subjectId, isKnown: openness === 'named' || shownOn !== null, concernId: concern.id };
}

async function findTogether({ services, params }: Finding<z.infer<typeof aggregateParams>>) {
  const aggregate = await findAggregate(services.db, params.aggregateId);
  return aggregate && { subjectId: aggregate.subject_id, isKnown: true, aggregate };
}

const acting = { access: { for: 'acting' } } as const;

/** For whoever raised it; each route names its verb. */
export const ofOwnConcern = { ...acting, params: concernParams, find: findOwn } as const;
/** For whom it is about. */
export const ofConcernAbout = { ...acting, params: concernParams, find: findAbout } as const;
/** For whom it is about: what three or more have raised. */
export const ofAggregate = { ...acting, params: aggregateParams, find: findTogether } as const;
