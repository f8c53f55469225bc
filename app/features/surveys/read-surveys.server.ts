import type { Services } from '#app/services/services.ts';
import type { JsonObject } from '#db/json.ts';
import type { Principle } from '#db/queries/accreditation.ts';
import {
  answersTo,
  answersToEach,
  lastPulses,
  pulsesOf,
  surveyOfAccreditation,
  surveysOfAccreditations,
} from '#db/queries/survey.ts';
import { quarterWords } from './quarter.ts';
import { type Answers, pulseQuestions, type Score } from './questions.ts';
import { publish, roundedRate } from './results.ts';

/** The last surveys of each quarter about a prime, the last first, each as everybody may read it once it has closed. */
export async function readPulses({ db }: Pick<Services, 'db'>, primeId: string) {
  const codes = pulseQuestions.map(({ code }) => code);
  const surveys = await pulsesOf(db, primeId);
  const closed = surveys.filter(({ closedAt }) => closedAt !== null).map(({ id }) => id);
  const answers = await answersToEach(db, closed);
  const pulses = surveys.map(({ id, quarter, opensOn, closesOn, closedAt }) => ({
    quarter: quarter ?? opensOn,
    name: quarterWords(quarter ?? opensOn),
    closesOn,
    isOpen: closedAt === null,
    results: closedAt ? publish(codes, (answers.get(id) ?? []).map(toAnswers)) : null,
  }));
  return { questions: pulseQuestions, pulses };
}
export type Pulses = Awaited<ReturnType<typeof readPulses>>;

/** What partners answered in the survey of an accreditation, once it has closed; null before. */
export async function readAccreditationSurvey(
  { db }: Pick<Services, 'db'>,
  accreditationId: string,
  principles: readonly Principle[],
) {
  const survey = await surveyOfAccreditation(db, accreditationId);
  if (!survey) return null;
  const codes = principles.map(({ code }) => code);
  const { closesOn, closedAt } = survey;
  return {
    closesOn,
    isOpen: closedAt === null,
    results: closedAt ? publish(codes, (await answersTo(db, survey.id)).map(toAnswers)) : null,
  };
}
export type SurveyOfAccreditation = Awaited<ReturnType<typeof readAccreditationSurvey>>;

/**
 * What partners answered in the surveys of several accreditations that have closed.
 * @param principles the principles that each is held against, by accreditation
 */
export async function resultsOfAccreditations(
  { db }: Pick<Services, 'db'>,
  principles: ReadonlyMap<string, readonly Principle[]>,
) {
  const surveys = await surveysOfAccreditations(db, [...principles.keys()]);
  const closed = [...surveys].filter(([, { closedAt }]) => closedAt !== null);
  const answers = await answersToEach(
    db,
    closed.map(([, { id }]) => id),
  );
  return new Map(
    closed.map(([accreditationId, { id }]) => {
      const codes = (principles.get(accreditationId ?? '') ?? []).map(({ code }) => code);
      return [accreditationId, publish(codes, (answers.get(id) ?? []).map(toAnswers))];
    }),
  );
}

/** For stewards: of each prime's last survey how many of those asked have answered, in tens of percent (domain.md 7.2, F33). */
export async function readResponseRates({ db }: Pick<Services, 'db'>) {
  const surveys = await lastPulses(db);
  return surveys
    .map(({ subjectId, subjectName, quarter, opensOn, invited, answered, closedAt }) => ({
      primeId: subjectId,
      primeName: subjectName,
      name: quarterWords(quarter ?? opensOn),
      isOpen: closedAt === null,
      rate: closedAt === null ? null : roundedRate(answered, invited),
    }))
    .sort((left, right) => (left.rate ?? 101) - (right.rate ?? 101) || left.primeName.localeCompare(right.primeName));
}
export type ResponseRates = Awaited<ReturnType<typeof readResponseRates>>;

function toAnswers({ answers }: { answers: JsonObject }): Answers {
  return Object.fromEntries(Object.entries(answers).map(([code, value]) => [code, isScore(value) ? value : null]));
}

function isScore(value: unknown): value is Score {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5;
}
