import type { Services } from '#app/services/services.ts';
import { appointmentsOf } from '#db/queries/accreditation-assessor.ts';
import { countOpenOpportunities, countPublishedProviders, findProfileStatus } from '#db/queries/start.ts';
import type { Actor } from '../identity/actor.ts';
import { type DemoPerson, demoPeople } from '../identity/demo-people.server.ts';
import { assessorStep, type NextStep, nextSteps } from './next-steps.ts';

export type StartPage = {
  isSignedIn: boolean;
  actingFor: string | null;
  providers: number;
  opportunities: number;
  nextSteps: NextStep[];
  demoPeople: DemoPerson[];
};

/** What the start page shows to whoever looks: the size of the market, and what they can do next. */
export async function startPage(services: Services, actor: Actor): Promise<StartPage> {
  const { db, env, clock } = services;
  const acting = actor.kind === 'person' ? actor.acting : null;
  const isSignedIn = actor.kind === 'person';
  const profileStatus = acting?.isProvider ? await findProfileStatus(db, acting.organisationId) : null;
  return {
    isSignedIn,
    actingFor: acting?.organisationName ?? null,
    providers: await countPublishedProviders(db),
    opportunities: await countOpenOpportunities(db, clock.today().toString()),
    nextSteps: isSignedIn ? [...(await assessing(services, actor)), ...nextSteps(acting, profileStatus)] : [],
    demoPeople: env.embedded && env.demo ? await demoPeople(services) : [],
  };
}

async function assessing({ db, clock }: Services, actor: Actor): Promise<NextStep[]> {
  if (actor.kind !== 'person') return [];
  const appointed = await appointmentsOf(db, actor.personId, clock.today().toString());
  return appointed.length > 0 ? [assessorStep] : [];
}
