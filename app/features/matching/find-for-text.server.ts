import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import type { FormState } from '#app/ui/form-state.ts';
import { openOpportunitySnapshots } from '#db/queries/opportunity.ts';
import { statusOn, statusWords } from '../opportunities/domain.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';
import { readPublishedProfiles } from '../profiles/published.server.ts';
import { passagesOf } from '../proposals/passages.ts';
import { answeringWords } from './answering-words.server.ts';
import type { Score } from './domain.ts';
import { rankOpportunitiesForText, rankProvidersForText } from './rank-for-text.server.ts';
import { readTextQuery, type TextQuery } from './text-query.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { readThing, whatWasRead } from './what-was-read.ts';
import { labelRow } from './wording.ts';

const most = 20;

const foundForText = z.object({
  id: z.string(),
  name: z.string(),
  /** What stands beside the name: who offers it, or that nobody has confirmed it. */
  note: z.string().nullable(),
  /** The rows of it that answer. */
  rows: z.array(z.string()),
  place: z.string(),
  passages: z.array(z.array(z.object({ text: z.string(), marked: z.boolean() }))),
});
export type FoundForText = z.infer<typeof foundForText>;

/** What a need or an offer in somebody's own words finds, the nearest first, as JSON. No score is told: it is a search. */
export const textAnswer = z.object({ read: z.array(readThing), results: z.array(foundForText) });
export type TextAnswer = z.infer<typeof textAnswer>;
/** `answer` is null where nothing was asked, or not so that it could be answered. */
export type TextPage = { text: string; place: string; form: FormState; answer: TextAnswer | null };

/** The providers nearest to a need in somebody's own words. */
export function providersForText(services: Services, search: URLSearchParams): Promise<TextPage> {
  return answerText(services, search, async (query, vocabulary) => {
    const { names } = vocabulary;
    const scores = await rankProvidersForText(services, query, { most, names });
    const profiles = await readPublishedProfiles(
      services.db,
      scores.map(({ organisationId }) => organisationId),
    );
    const byId = new Map(profiles.map(({ snapshot }) => [snapshot.organisationId, snapshot]));
    return scores.flatMap((score) => {
      const profile = byId.get(score.organisationId);
      if (!profile) return [];
      const answering = rowsThatAnswer(score);
      const rows = profile.activities.filter(({ id }) => answering.has(id)).map((row) => labelRow(names, row));
      const body = [profile.summary, ...profile.activities.map(({ description }) => description), profile.registerText];
      return {
        id: profile.organisationId,
        name: profile.name,
        note: profile.claimed ? null : 'Directory entry, not confirmed by the organisation',
        ...explain(query, score, rows, body),
      };
    });
  });
}

/** The opportunities nearest to an offer in somebody's own words. */
export function opportunitiesForText(services: Services, search: URLSearchParams): Promise<TextPage> {
  const today = services.clock.today();
  return answerText(services, search, async (query, { names }) => {
    const scores = await rankOpportunitiesForText(services, query, { most, names });
    const published = await openOpportunitySnapshots(
      services.db,
      scores.map(({ opportunityId }) => opportunityId),
    );
    const byId = new Map(
      published.map(({ opportunity_id, snapshot }) => [opportunity_id, opportunitySnapshot.parse(snapshot)]),
    );
    return scores.flatMap((score) => {
      const opportunity = byId.get(score.opportunityId);
      if (!opportunity) return [];
      const { title, organisationName, summary, requirements } = opportunity;
      const answered = new Set(
        score.perRequirement.filter(({ fit }) => fit > 0).map(({ requirementId }) => requirementId),
      );
      const rows = requirements.filter(({ id }) => answered.has(id)).map((row) => labelRow(names, row));
      return {
        id: score.opportunityId,
        name: title,
        note: `${organisationName} · ${statusWords[statusOn(today, 'published', opportunity)]}`,
        ...explain(query, score, rows, [summary, ...requirements.map(({ description }) => description)]),
      };
    });
  });
}

type Find = (query: TextQuery, vocabulary: Vocabulary) => Promise<FoundForText[]>;

async function answerText(services: Services, search: URLSearchParams, find: Find): Promise<TextPage> {
  const reference = await services.reference.current();
  const query = readTextQuery(search, reference.places);
  const { text, place, form } = query;
  if (text === '' || form.errors.length > 0) return { text, place, form, answer: null };
  const results = await find(query, vocabularyOf(reference));
  return { text, place, form, answer: { read: whatWasRead(query, reference), results } };
}

function rowsThatAnswer({ perRequirement }: Score): ReadonlySet<string> {
  return new Set(perRequirement.filter(({ fit }) => fit > 0).flatMap(({ activityIds }) => activityIds));
}

function explain(query: TextQuery, score: Score, rows: string[], body: readonly (string | null)[]) {
  const words = body.filter(Boolean).join('\n\n');
  return {
    rows: [...new Set(rows)],
    place: score.parts.find(({ key }) => key === 'coverage')?.evidence ?? '',
    passages: passagesOf(words, answeringWords(query.text, words)),
  };
}
