import type { Services } from '#app/services/services.ts';
import { type AboutChoice, aggregatesAbout, namedAbout, shownTo } from '#db/queries/concern-about.ts';
import { clocksOf } from '#db/queries/concern-clock.ts';
import { itemsByCode } from '#db/queries/concern-item.ts';
import { messagesOf } from '#db/queries/concern-message.ts';
import { leastVoices } from '../conduct-record/voices.ts';
import { dateInLondon } from '../wording.ts';
import { clockNamed, clockRule, isDayOver } from './clocks.ts';
import { noFacts } from './facts.ts';
import { quarterOf } from './quarter-of.ts';
import { type ConcernState, concernStep } from './states.ts';

// Of each of the three lists, so that a page has fewer than a hundred rows.
const perPage = 30;

/** A page of what an organisation may know of concerns about it. */
export async function readAboutUsPage(services: Services, subjectId: string, page: number) {
  const read = await readAboutUs(services, subjectId, { limit: perPage + 1, offset: (page - 1) * perPage });
  const { named, shown, together } = read;
  return {
    named: named.slice(0, perPage),
    shown: shown.slice(0, perPage),
    together: together.slice(0, perPage),
    page,
    hasMore: [named, shown, together].some(({ length }) => length > perPage),
  };
}
export type AboutUsPageRead = Awaited<ReturnType<typeof readAboutUsPage>>;

/**
 * All that an organisation may know of concerns about it: those with a name, as they stand; texts that their reporters let it
 * read, with the quarter alone; and items that enough groups have raised, with no more than that. Whatever else there is,
 * this is the same.
 */
export async function readAboutUs(
  services: Services,
  subjectId: string,
  choice: AboutChoice = { limit: 100, offset: 0 },
) {
  const { db, clock } = services;
  const [named, shown, together] = [
    await namedAbout(db, subjectId, choice),
    await shownTo(db, subjectId, choice),
    await aggregatesAbout(db, subjectId, choice),
  ];
  const codes = [...named, ...shown, ...together].map(({ item_code: code }) => code);
  const items = await itemsByCode(db, codes);
  const itemOf = (code: string) => items.get(code) ?? { code, heading: code, text: '' };
  const clocks = await clocksOf(
    db,
    named.map(({ id }) => id),
  );
  return {
    named: named.map((row) => ({
      id: row.id,
      item: itemOf(row.item_code),
      reporterName: row.reporter_name,
      raisedOn: dateInLondon(row.created_at),
      status: row.status,
      grounds: row.grounds,
      wanted: row.wanted,
      isAcknowledged: row.subject_acknowledged_at !== null,
      answer: row.subject_answer,
      outcome: row.outcome,
      outcomeReason: row.outcome_reason,
      clocks: clocks.flatMap(({ concern_id: id, clock: name, due }) => {
        const known = id === row.id ? clockNamed(name) : null;
        const isTheirs = known !== null && clockRule(known).of !== 'reporter';
        return isTheirs ? [{ clock: known, due, isLate: isDayOver(due, clock.today()) }] : [];
      }),
      may: answersNow(row.status),
    })),
    shown: shown.map((row) => ({
      id: row.id,
      item: itemOf(row.item_code),
      quarter: quarterOf(row.shown_on ?? ''),
      grounds: row.grounds,
      wanted: row.wanted,
      answer: row.subject_answer,
      may: answersNow(row.status).filter((event) => event === 'reply'),
    })),
    together: together.map((row) => ({
      id: row.id,
      item: itemOf(row.item_code),
      voices: `${leastVoices} or more organisations`,
      quarter: quarterOf(row.shown_on),
      answer: row.answer,
    })),
  };
}
export type AboutUs = Awaited<ReturnType<typeof readAboutUs>>;

const subjectEvents = ['acknowledge', 'propose', 'deadlock', 'reply'] as const;
export type SubjectEvent = (typeof subjectEvents)[number];

function answersNow(status: ConcernState): SubjectEvent[] {
  return subjectEvents.filter((event) => concernStep(status, event, { ...noFacts, subjectKnows: true }).ok);
}

/** What passed between whom a concern is about and the stewards. */
export async function readSubjectMessages({ db }: Services, concernId: string) {
  const messages = await messagesOf(db, concernId, 'subject');
  return messages.map(({ sender, body, sent_at: sentAt }) => ({
    isOwn: sender === 'subject',
    body,
    sentOn: dateInLondon(sentAt),
  }));
}

/** One concern as whom it is about reads it. @returns null when it may not */
export async function readConcernAboutUs(services: Services, subjectId: string, concernId: string) {
  const { named, shown } = await readAboutUs(services, subjectId, { id: concernId, limit: 1, offset: 0 });
  const byName = named.find(({ id }) => id === concernId);
  if (byName) return { kind: 'named' as const, ...byName };
  const withoutName = shown.find(({ id }) => id === concernId);
  return withoutName ? { kind: 'shown' as const, ...withoutName } : null;
}
