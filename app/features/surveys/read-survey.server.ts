import type { Services } from '#app/services/services.ts';
import { findByToken, isClosed, questionsFor } from './answer-survey.server.ts';

/** What somebody who holds a token sees: the questions, and never an answer. Null for a token that we did not make. */
export async function readSurvey(services: Services, token: string) {
  const invitation = await findByToken(services, token);
  if (!invitation) return null;
  const standing = isClosed(invitation, services.clock.today().toString())
    ? ('closed' as const)
    : invitation.opted_out
      ? ('opted_out' as const)
      : ('open' as const);
  return {
    kind: invitation.kind,
    subjectName: invitation.subject_name,
    closesOn: invitation.closes_on,
    standing,
    questions: standing === 'open' ? await questionsFor(services.db, invitation) : [],
  };
}
export type SurveyView = NonNullable<Awaited<ReturnType<typeof readSurvey>>>;
