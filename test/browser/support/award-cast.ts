import { createOrganisation, personActing } from '#test/support/actors.ts';
import { hull, publishedActivity } from '#test/support/published.ts';
import type { TestServices } from '#test/support/services.ts';
import { fittingProvider } from '../../features/interest.fixtures.ts';
import { completeDraft } from '../../features/opportunity-draft.fixtures.ts';

/**
 * Who plays in the journey to an award: a prime with an editor, an owner and two assessors, and two providers that fit.
 * The prime has begun a draft, in which lots, criteria and a question are still to be written.
 */
export async function awardCast(services: TestServices, run: string) {
  const organisationId = await createOrganisation(services, { kind: 'prime', name: `Humber Prime ${run}` });
  const member = (name: string, role: 'owner' | 'editor' | 'viewer') =>
    personActing(services, { organisationId, role, person: { name } });
  const owner = await member('Olive Owner', 'owner');
  const editor = await member('Edith Editor', 'editor');
  const assessors = [await member('Amina Khan', 'viewer'), await member('Ben Price', 'viewer')] as const;
  const draft = await completeDraft(services, {
    editor,
    title: 'Courses for people out of work in Hull',
    service: 'training',
    withCriteria: false,
  });
  return {
    owner,
    editor,
    assessors,
    opportunityId: draft.key.opportunityId,
    provider: await providerCalled(services, `Harbour Skills ${run}`),
    rival: await providerCalled(services, `Old Town Learning ${run}`),
  };
}

const providerCalled = (services: TestServices, name: string) =>
  fittingProvider(services, {
    name,
    summary: 'We train people who have been out of work for long, in small groups.',
    activities: [publishedActivity({ customerGroups: ['anyone_out_of_work'], districts: [hull] })],
  });
