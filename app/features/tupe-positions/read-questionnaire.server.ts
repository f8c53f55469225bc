import type { Services } from '#app/services/services.ts';
import { tupeAnswersOf } from '#db/queries/tupe-position.ts';
import { partyWords } from '../tupe/domain.ts';
import type { TupeParty, TupeThing } from '../tupe/policy.ts';
import { answerInWords } from './answer.ts';
import { nextQuestion, pathOf, questionBefore } from './path.ts';
import { choiceWords, questionWords } from './question-words.ts';
import { type Answers, answersSchema, isChoice, type QuestionKey } from './questions.ts';
import { suggest } from './suggest.ts';

/** What a party answered so far. Answers that are no longer known are left out. */
export async function readAnswers({ db }: Pick<Services, 'db'>, partyId: string): Promise<Answers> {
  const stored = answersSchema.safeParse(await tupeAnswersOf(db, partyId));
  return stored.success ? stored.data : {};
}

/** All that a party answered, what comes next, and what it points to. */
export async function readQuestionnaire(
  services: Services,
  thing: TupeThing,
  party: TupeParty,
  own: readonly TupeParty[],
) {
  const answers = await readAnswers(services, party.id);
  const path = pathOf(answers);
  return {
    ...headOf(thing, party, own),
    rows: path.map((key) => ({
      key,
      short: questionWords(key, answers).short,
      answer: answerInWords(key, answers),
    })),
    answered: path.filter((key) => answers[key] !== undefined).length,
    next: nextQuestion(answers),
    suggestion: suggest(answers),
  };
}
export type QuestionnaireView = Awaited<ReturnType<typeof readQuestionnaire>>;

/** One question with its answers to choose from and what was answered before. */
export async function readQuestion(
  services: Services,
  thing: TupeThing,
  { party, own }: { party: TupeParty; own: readonly TupeParty[] },
  key: QuestionKey,
) {
  const answers = await readAnswers(services, party.id);
  const path = pathOf(answers);
  const planned = key === 'planned_on' ? thing.row.planned_transfer_on : null;
  return {
    ...headOf(thing, party, own),
    key,
    ...questionWords(key, answers),
    items: isChoice(key) ? Object.entries(choiceWords[key]).map(([value, text]) => ({ value, text })) : [],
    value: answers[key] ?? planned,
    number: path.includes(key) ? path.indexOf(key) + 1 : path.length,
    total: path.length,
    before: questionBefore(answers, key),
  };
}
export type QuestionView = Awaited<ReturnType<typeof readQuestion>>;

function headOf(
  { id: declarationId, title, opportunityId, opportunityStatus }: TupeThing,
  party: TupeParty,
  own: readonly TupeParty[],
) {
  return {
    declarationId,
    title,
    opportunityId,
    opportunityStatus,
    partyId: party.id,
    isPrime: party.party === 'prime',
    /** For which part it is answered, and which others there are; '' and none where an organisation has but one. */
    part: own.length > 1 ? party.id : '',
    partWords: partyWords[party.party],
    otherParts: own
      .filter(({ id }) => id !== party.id)
      .map(({ id, party: other }) => ({ id, words: partyWords[other] })),
  };
}
