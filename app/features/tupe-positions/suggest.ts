import { bearingsOf, isComplete, isSplit, pathOf } from './path.ts';
import type { Position } from './positions.ts';
import type { Answers } from './questions.ts';
import { type Reason, reasonsOf } from './reasons.ts';

/** What answers point to. A person states the position, and may state another. */
export type Suggestion = {
  position: Position;
  /** What the answers alone point to, where a dispute or awaited advice comes before it. */
  reading: Position;
  /** At least one, each with its source. */
  reasons: Reason[];
  /** What would have to be found out, as sentences. */
  open: string[];
};

/**
 * What the answers point to by the rules of domain.md 3.1, with the reasons and what is still open; null until every question
 * of their path is answered. Only answers on the path count, in whatever order they came.
 */
export function suggest(answers: Answers): Suggestion | null {
  if (!isComplete(answers)) return null;
  const reading = readingOf(answers);
  const reasons = reasonsOf(answers);
  return { position: overlaid(answers, reading), reading, reasons, open: openPoints(answers, reasons) };
}

function overlaid({ others, advice }: Answers, reading: Position): Position {
  if (others === 'yes') return 'disputed';
  return advice === 'waiting' ? 'under_advice' : reading;
}

function readingOf(answers: Answers): Position {
  switch (answers.transfer) {
    case 'none':
      return 'does_not';
    case 'business':
      return businessReading(answers);
    default:
      return serviceReading(answers);
  }
}

// domain.md 3.1, 1: an economic entity that keeps its identity.
function businessReading(answers: Answers): Position {
  if (answers.entity === 'no') return 'does_not';
  if (answers.entity === 'unsure') return 'under_advice';
  if (answers.assigned === 'no') return 'unlikely';
  return settled(answers, answers.assigned === 'unsure' ? 1 : 0);
}

// domain.md 3.1, 2 and 3. What is no change of service provider may still be the transfer of a business: both ways are
// closed before "does not", and neither is when nobody knows who does the work.
function serviceReading(answers: Answers): Position {
  const found = bearingsOf(answers).map(({ bearing }) => bearing);
  const isRuledOut = found.includes('rules_out');
  if (isRuledOut || found.includes('weighs_against')) {
    if (answers.entity === 'yes') return 'likely';
    const isClosed = isRuledOut && answers.entity === 'no' && answers.transfer !== 'unknown';
    return isClosed ? 'does_not' : 'unlikely';
  }
  const open = found.filter((bearing) => bearing === 'open').length;
  const isChanged = answers.activities === 'changed' || answers.transfer === 'unknown';
  return settled(answers, open, isChanged);
}

// Nothing speaks against it. One open point leaves it likely, more leave it to advice, as does work that nobody can follow.
function settled(answers: Answers, openConditions: number, isLess = false): Position {
  if (isSplit(answers) && answers.split === 'scattered') return 'under_advice';
  const open = openConditions + (answers.incoming === 'unsure' ? 1 : 0) + (isOpenSplit(answers) ? 1 : 0);
  if (open > 1) return 'under_advice';
  return open === 1 || isLess || isSplit(answers) ? 'likely' : 'applies';
}

function isOpenSplit(answers: Answers): boolean {
  return isSplit(answers) && answers.split === 'unsure';
}

function openPoints(answers: Answers, reasons: readonly Reason[]): string[] {
  const points = reasons.filter(({ weight }) => weight === 'open').map(({ words }) => words);
  if (answers.planned_on === 'unsure') points.push('The date of the transfer is not known; the rules depend on it.');
  if (answers.transfer === 'none') {
    points.push('If somebody does such work now under another name or programme, answer the questions for that work.');
  }
  const isAsked = pathOf(answers).includes('activities');
  if (isAsked && (answers.activities === 'different' || answers.activities === 'changed')) {
    points.push('That a programme is new does not settle it: this was said of programmes before, and contested.');
  }
  return points;
}

/** The reasons as words that a person edits: first what the position rests on, then what is open. */
export function basisOf({ reasons }: Pick<Suggestion, 'reasons'>): string {
  return reasons.map(({ words }) => words).join(' ');
}
