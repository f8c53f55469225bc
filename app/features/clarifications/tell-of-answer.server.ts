import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { findAnswered } from '#db/queries/clarification.ts';
import { tellCloseReaders } from '../notifications/tell-close-readers.server.ts';
import type { EventNews } from '../notifications/tell-event.server.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';

/** Tells all who looked closely at an opportunity what was asked and answered. Safe to repeat: each hears of it once. */
export async function tellOfAnswer(services: Services, clarificationId: string): Promise<void> {
  const news = await newsOf(services, clarificationId);
  if (news) await tellCloseReaders(services, news);
}

async function newsOf({ db, env }: Services, clarificationId: string): Promise<EventNews | null> {
  const answered = await findAnswered(db, clarificationId);
  const version = answered && (await latestVersion(db, answered.opportunityId));
  if (!version) return null;
  const { opportunityId, number, question, answer } = answered;
  const { title, organisationName: primeName } = version.snapshot;
  const path = paths.opportunityClarifications(opportunityId);
  const url = env.APP_URL + path;
  const settingsUrl = env.APP_URL + paths.alerts();
  return {
    event: 'question_answered',
    once: clarificationId,
    opportunityId,
    title,
    why: [`Question ${number}: ${question}`, `Answer: ${answer}`],
    path,
    mail: { kind: 'clarification-answered', input: { title, primeName, number, question, answer, url, settingsUrl } },
  };
}
