import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import {
  askedByOwn,
  askersOf,
  clarificationsOf,
  countClarifications,
  type PublicClarification,
} from '#db/queries/clarification.ts';
import type { Actor } from '../identity/actor.ts';
import type { ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { pageCount } from '../page-number.ts';
import { can } from '../policies.ts';
import { legalDay } from '../working-days/legal-day.ts';
import { askersAreOpen, takesAnswers, takesQuestions } from './domain.ts';

const perPage = 50;

export type ListedClarification = PublicClarification & {
  /** Asked by the organisation that the reader acts for. */
  isOwn: boolean;
  /** Null for whoever may not know. */
  askedBy: { organisationId: string; name: string } | null;
};

export type ClarificationList = {
  opportunityId: string;
  title: string;
  primeName: string;
  clarificationDeadline: string | null;
  responseDeadline: string | null;
  clarifications: ListedClarification[];
  total: number;
  waiting: number;
  page: number;
  pages: number;
  isAsking: boolean;
  isAnswering: boolean;
  mayAsk: boolean;
  mayAnswer: boolean;
};

/** The questions of an opportunity and their answers, with no more about who asked than the reader may know. */
export async function listClarifications(
  { db, clock }: Services,
  actor: Actor,
  thing: ReadOpportunity,
  wantedPage: number,
): Promise<ClarificationList> {
  const { snapshot, organisationId, status } = thing;
  const { opportunityId } = snapshot;
  const today = clock.today();
  const standing = { today, status, dates: snapshot };
  const { total, waiting } = await countClarifications(db, opportunityId);
  const pages = pageCount(total, perPage);
  const page = Math.min(wantedPage, pages);
  const rows = await clarificationsOf(db, opportunityId, { limit: perPage, offset: (page - 1) * perPage });
  const acting = actor.kind === 'person' ? actor.acting : null;
  const own = new Set(acting ? await askedByOwn(db, opportunityId, acting.organisationId) : []);
  const knows = can(actor, 'clarification:view-askers', {
    organisationId,
    askersAreOpen: askersAreOpen(today, snapshot),
  });
  const askers = knows
    ? await askersOf(
        db,
        rows.map(({ id }) => id),
      )
    : [];
  return {
    opportunityId,
    title: snapshot.title,
    primeName: snapshot.organisationName,
    clarificationDeadline: snapshot.clarificationDeadline,
    responseDeadline: snapshot.responseDeadline,
    clarifications: rows.map((row) => ({ ...row, isOwn: own.has(row.id), askedBy: askerIn(askers, row.id) })),
    total,
    waiting,
    page,
    pages,
    isAsking: takesQuestions(standing),
    isAnswering: takesAnswers(standing),
    mayAsk: takesQuestions(standing) && can(actor, 'opportunity:ask', thing),
    mayAnswer: takesAnswers(standing) && can(actor, 'clarification:answer', thing),
  };
}

function askerIn(askers: Awaited<ReturnType<typeof askersOf>>, clarificationId: string) {
  const found = askers.find(({ id }) => id === clarificationId);
  return found ? { organisationId: found.organisationId, name: found.name } : null;
}

/** How many questions have been asked about an opportunity. */
export async function countQuestions({ db }: Services, opportunityId: string): Promise<number> {
  return (await countClarifications(db, opportunityId)).total;
}

/** The list as its JSON address answers. */
export const clarificationsJson = z.object({
  opportunityId: z.uuid(),
  clarificationDeadline: z.iso.date().nullable(),
  total: z.number().int(),
  waiting: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  clarifications: z.array(
    z.object({
      id: z.uuid(),
      number: z.number().int(),
      question: z.string(),
      askedAt: z.date().transform(asDay),
      answer: z.string().nullable(),
      answeredAt: z.date().transform(asDay).nullable(),
      askedBy: z.object({ organisationId: z.uuid(), name: z.string() }).nullable(),
    }),
  ),
});

// The day is enough: the minute of a question could tell who was signed in.
function asDay(at: Date): string {
  return legalDay(at).toString();
}
