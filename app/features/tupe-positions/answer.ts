import { formatDate } from '../wording.ts';
import { choiceWords } from './question-words.ts';
import { type Answers, isChoice, type QuestionKey } from './questions.ts';

/** An answer as its readers see it; null when there is none yet. */
export function answerInWords(key: QuestionKey, answers: Answers): string | null {
  const answer = answers[key];
  if (answer === undefined) return null;
  if (answer === 'unsure' && !isChoice(key)) return 'Not known yet';
  if (isChoice(key)) return choiceWords[key][answer] ?? null;
  return key === 'planned_on' ? formatDate(String(answer)) : String(answer);
}
