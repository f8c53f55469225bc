import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findAnswered } from '#db/queries/clarification.ts';
import { closeReaders } from '#db/queries/close-readers.ts';
import { system } from '../identity/actor.ts';
import { type EventNews, tellEvent } from '../notifications/tell-event.server.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';

const atOnce = 100;

/** Tells all who looked closely at an opportunity what was asked and answered. Safe to repeat: each hears of it once. */
export async function tellOfAnswer(services: Services, clarificationId: string): Promise<void> {
  const news = await newsOf(services, clarificationId);
  if (!news) return;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const readers = await closeReaders(services.db, news.opportunityId, { after, limit: atOnce });
    await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
      await tellEvent(unit, readers, news);
      return { ok: true };
    });
    const last = readers.at(-1);
    if (!last || readers.length < atOnce) return;
    after = last.personId;
  }
}

async function newsOf({ db, env }: Services, clarificationId: string): Promise<EventNews | null> {
  const answered = await findAnswered(db, clarificationId);
  const version = answered && (await latestVersion(db, answered.opportunityId));
  if (!version) return null;
  const { opportunityId, number, question, answer } = answered;
  const { title, organisationName: primeName } = version.snapshot;
  const path = paths.opportunityClarifications(opportunityId);
  const url = env.APP_URL + path;
  return {
    event: 'question_answered',
    once: clarificationId,
    opportunityId,
    title,
    why: [`Question ${number}: ${question}`, `Answer: ${answer}`],
    path,
    mail: { kind: 'clarification-answered', input: { title, primeName, number, question, answer, url } },
  };
}
