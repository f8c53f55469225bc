import { type Answers, conditions, type QuestionKey, questionKeys } from './questions.ts';

type Condition = (typeof conditions)[number];

/** How an answer bears on a service provision change: it is met, rules it out, weighs against it, or is open. */
export type Bearing = 'met' | 'rules_out' | 'weighs_against' | 'open';

const bearings: Readonly<Record<Condition, Readonly<Record<string, Bearing>>>> = {
  client: { yes: 'met', no: 'rules_out' },
  grouping: { yes: 'met', no: 'rules_out' },
  situated: { yes: 'met', no: 'rules_out' },
  // Purpose, assignment and likeness are questions of degree: an answer to them alone never says "does not".
  purpose: { yes: 'met', no: 'weighs_against' },
  assigned: { yes: 'met', no: 'weighs_against' },
  short_term: { no: 'met', yes: 'rules_out' },
  goods: { no: 'met', yes: 'rules_out' },
  activities: { same: 'met', changed: 'met', different: 'weighs_against' },
};

/** How what was answered to each condition bears, as far as the conditions are asked. */
export function bearingsOf(answers: Answers): { key: Condition; bearing: Bearing }[] {
  return asked(answers).flatMap((key) => {
    const answer = answers[key];
    return answer === undefined ? [] : [{ key, bearing: bearings[key][answer] ?? 'open' }];
  });
}

// What one clear answer rules out needs no further questions.
function asked(answers: Answers): Condition[] {
  const end = conditions.findIndex((key) => bearings[key][answers[key] ?? ''] === 'rules_out');
  return conditions.slice(0, end === -1 ? conditions.length : end + 1);
}

/** Whether the answers ask for the other way in which staff pass: a business that keeps its identity. */
function asksForEntity(answers: Answers): boolean {
  const weighs = bearingsOf(answers).some(({ bearing }) => bearing === 'rules_out' || bearing === 'weighs_against');
  return weighs || answers.transfer === 'unknown';
}

/** The questions that these answers lead to, in their order. */
export function pathOf(answers: Answers): QuestionKey[] {
  const { transfer } = answers;
  const keys: QuestionKey[] = ['jurisdiction', 'planned_on', 'transfer'];
  if (transfer === 'business') keys.push('entity', 'assigned');
  else if (transfer !== 'none') {
    keys.push(...asked(answers));
    if (asksForEntity(answers)) keys.push('entity');
  }
  if (transfer !== 'none') keys.push('incoming');
  if (isSplit(answers) && transfer !== 'none') keys.push('split');
  keys.push('others', 'advice');
  return questionKeys.filter((key) => keys.includes(key));
}

/** Whether the work of one team goes to more than one provider. */
export function isSplit({ incoming }: Answers): boolean {
  return typeof incoming === 'number' && incoming > 1;
}

/** The first question of the path without an answer; null when all are answered. */
export function nextQuestion(answers: Answers): QuestionKey | null {
  return pathOf(answers).find((key) => answers[key] === undefined) ?? null;
}

export function isComplete(answers: Answers): boolean {
  return nextQuestion(answers) === null;
}

/** The question before one on the path; null for the first. */
export function questionBefore(answers: Answers, key: QuestionKey): QuestionKey | null {
  const path = pathOf(answers);
  return path[path.indexOf(key) - 1] ?? null;
}

/** The answers without those to questions that the others no longer lead to. */
export function answersOnPath(answers: Answers): Answers {
  const path = pathOf(answers);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => path.some((one) => one === key)));
}
