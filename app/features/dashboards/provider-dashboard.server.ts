import type { Services } from '#app/services/services.ts';
import { answersBy, followedBy, proofsEndingBy } from '#db/queries/dashboard-provider.ts';
import { findProfileStatus } from '#db/queries/start.ts';
import { findingItems } from '../findings/finding-items.server.ts';
import { bestThatFit } from '../matching/find-opportunities.server.ts';
import { subcontractItems } from '../subcontracts/subcontract-items.server.ts';
import type { Item } from './item.ts';
import { providerAnswers, providerDeadlines, providerToDo } from './provider-items.ts';

const mostMatches = 5;
/** So long a decision stays on the page. */
const daysKept = 60;
/** So early a provider is told that a certificate ends. */
const daysAhead = 30;

export type MatchItem = {
  opportunityId: string;
  title: string;
  primeName: string;
  score: number;
  responseDeadline: string | null;
};
export type ProviderDashboard = {
  isPublished: boolean;
  toDo: Item[];
  matches: MatchItem[];
  matchTotal: number;
  deadlines: Item[];
  answers: Item[];
};

/** What a provider has to do, what fits it, its deadlines and what became of its answers. */
export async function readProviderDashboard(
  services: Services,
  {
    personId,
    organisationId,
    mayAct,
    isPrime,
    tupe,
  }: { personId: string; organisationId: string; mayAct: boolean; isPrime: boolean; tupe: Item[] },
): Promise<ProviderDashboard> {
  const { db, clock } = services;
  const today = clock.today();
  const profileStatus = await findProfileStatus(db, organisationId);
  const followed = await followedBy(db, { organisationId, personId, today: today.toString() });
  const proofs = await proofsEndingBy(db, organisationId, today.add({ days: daysAhead }).toString());
  // A prime that is a provider too reads them once, among what it has to do as a prime.
  const findings = mayAct && !isPrime ? await findingItems(db, organisationId, today.toString()) : [];
  const subcontracts = mayAct ? (await subcontractItems(services, organisationId)).asProvider : [];
  const fitting = profileStatus === 'published' ? await bestThatFit(services, organisationId, mostMatches) : null;
  return {
    isPublished: profileStatus === 'published',
    toDo: !mayAct
      ? []
      : providerToDo({ organisationId, profileStatus, followed, proofs, subcontracts, findings, tupe }),
    matches: (fitting?.best ?? []).map(({ opportunityId, title, organisationName, total, responseDeadline }) => ({
      opportunityId,
      title,
      primeName: organisationName,
      score: total,
      responseDeadline,
    })),
    matchTotal: fitting?.total ?? 0,
    deadlines: providerDeadlines(followed, today.toString()),
    answers: providerAnswers(await answersBy(db, organisationId, today.subtract({ days: daysKept }).toString())),
  };
}
