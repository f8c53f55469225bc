export type Openness = 'named' | 'confidential' | 'anonymous';
export type Triage = 'merlin' | 'commercial' | 'mixed' | 'out_of_scope';
export type ConcernOutcome = 'no_breach' | 'breach_minor' | 'breach_material';

/** What the steps of a concern depend on. `factsOf` reads most of it from the row; the rest is for who takes the step. */
export type ConcernFacts = {
  openness: Openness;
  /** Whether it is or was in legal action. */
  litigation: boolean;
  triage: Triage | null;
  outcome: ConcernOutcome | null;
  /** Whether whom it is about reads of it already: it was raised with it, or shown to it on one of the fixed days. */
  subjectKnows: boolean;
  /** Whether whom it is about has answered, or let its days to answer go by. */
  subjectHeard: boolean;
  /** Whether the steward belongs, or belonged lately, to an organisation concerned. */
  hasInterest: boolean;
  /** Whether the day of the clock that takes this step is over. */
  isDayOver: boolean;
};

export type ConcernRefusal =
  | 'no_such_step'
  | 'ask_the_prime_first'
  | 'would_name_reporter'
  | 'already_named'
  | 'has_interest'
  | 'in_legal_action'
  | 'not_heard'
  | 'not_about_conduct'
  | 'about_conduct'
  | 'breach_found'
  | 'no_breach_found'
  | 'too_soon';

export type Guard = (facts: ConcernFacts) => ConcernRefusal | null;

/** Asks one guard after another. @returns the first refusal */
export function all(...guards: readonly Guard[]): Guard {
  return (facts) => {
    for (const guard of guards) {
      const refusal = guard(facts);
      if (refusal) return refusal;
    }
    return null;
  };
}

const isAboutConduct = (triage: Triage | null) => triage === 'merlin' || triage === 'mixed';

/** Raised in the open: the prime's own route would name whoever asks not to be named. */
export const named: Guard = ({ openness }) => (openness === 'named' ? null : 'would_name_reporter');
/** A named concern goes to the prime before it goes to a steward (B11, F37). */
export const hidden: Guard = ({ openness }) => (openness === 'named' ? 'ask_the_prime_first' : null);
/** Only whoever the stewards know can step forward: of an anonymous reporter nothing is kept. */
export const confidential: Guard = ({ openness }) =>
  openness === 'confidential' ? null : openness === 'named' ? 'already_named' : 'would_name_reporter';
/** No steward acts on an organisation of its own. */
export const unbiased: Guard = ({ hasInterest }) => (hasInterest ? 'has_interest' : null);
/** An answer is asked for when the question tells nothing new. */
export const subjectMayKnow: Guard = ({ subjectKnows }) => (subjectKnows ? null : 'would_name_reporter');
/** Nobody is found in breach unheard. */
export const heardBeforeBreach: Guard = ({ outcome, subjectHeard }) =>
  outcome === 'no_breach' || subjectHeard ? null : 'not_heard';
export const aboutConduct: Guard = ({ triage }) => (isAboutConduct(triage) ? null : 'not_about_conduct');
export const notAboutConduct: Guard = ({ triage }) => (isAboutConduct(triage) ? 'about_conduct' : null);
/** Two parties sit at the table: no mediation in legal action, none for whoever is not named, none out of scope. */
export const mayMediate: Guard = ({ litigation, openness, triage }) => {
  if (litigation) return 'in_legal_action';
  if (openness !== 'named') return 'would_name_reporter';
  return triage === 'out_of_scope' ? 'not_about_conduct' : null;
};
export const breach: Guard = ({ outcome }) =>
  outcome === 'breach_minor' || outcome === 'breach_material' ? null : 'no_breach_found';
export const noBreach: Guard = ({ outcome }) => (outcome === 'no_breach' ? null : 'breach_found');
export const dueDayOver: Guard = ({ isDayOver }) => (isDayOver ? null : 'too_soon');
