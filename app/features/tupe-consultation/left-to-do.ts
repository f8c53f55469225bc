import { mustConsult } from '../tupe/must-consult.ts';
import type { ConsultationDays, ConsultationFacts, Gap, Missing, Step, StepCode, Told } from './domain.ts';
import { type Employer, type InformItem, itemsOf } from './items.ts';

export type LeftToDo = {
  steps: Step[];
  isInformed: boolean;
  mustConsult: boolean;
  hasBegun: boolean;
  isConsulted: boolean;
  isComplete: boolean;
  isLate: boolean;
};

/**
 * What an employer still has to do, over what it recorded: have representatives, inform them, and consult them where measures
 * are envisaged (domain.md 3.3: inform always, consult only then). Dates are 'YYYY-MM-DD'; today is in no day that is due.
 */
export function leftToDo(facts: ConsultationFacts, days: ConsultationDays | null, today: string): LeftToDo {
  const isConcerned = facts.hasAffectedStaff !== false;
  const needsConsulting = mustConsult({ ...facts, isToldOfMeasures: isToldOfMeasures(facts) }) === true;
  const informing = informed(facts);
  const steps = [
    stepOf('representatives', isConcerned, representativesMissing(facts, today), {
      isBegun: facts.route !== null,
      doneOn: facts.route === 'elected' ? facts.electionHeldOn : null,
      due: (facts.route === 'elected' ? days?.electBy : days?.informBy) ?? null,
    }),
    stepOf('inform', isConcerned, informing.missing, {
      isBegun: facts.told.length > 0,
      doneOn: informing.doneOn,
      due: days?.informBy ?? null,
    }),
    stepOf('consult', needsConsulting, consultingMissing(facts, today), {
      isBegun: facts.startsOn !== null,
      doneOn: facts.endsOn,
      due: days?.closeBy ?? null,
    }),
  ].map((step) => ({ ...step, isLate: isLate(step, today) }));
  const isOver = (code: StepCode) =>
    steps.some((step) => step.code === code && (step.status === 'done' || step.status === 'not_needed'));
  return {
    steps,
    isInformed: isOver('inform'),
    mustConsult: needsConsulting,
    hasBegun: facts.startsOn !== null && facts.startsOn <= today,
    isConsulted: isOver('consult'),
    isComplete: steps.every(({ code }) => isOver(code)),
    isLate: steps.some((step) => step.isLate),
  };
}

const isToldOfMeasures = ({ employer, letters }: ConsultationFacts) =>
  employer === 'outgoing' && letters.some(({ envisaged }) => envisaged);

type Progress = { isBegun: boolean; doneOn: string | null; due: string | null };

function stepOf(code: StepCode, isNeeded: boolean, missing: Missing[], { isBegun, doneOn, due }: Progress) {
  if (!isNeeded) return { code, status: 'not_needed' as const, missing: [], due: null, doneOn: null };
  const isDone = missing.length === 0;
  const status = isDone ? ('done' as const) : isBegun ? ('partly' as const) : ('not_started' as const);
  return { code, status, missing, due, doneOn: isDone ? doneOn : null };
}

function isLate({ status, due, doneOn }: Pick<Step, 'status' | 'due' | 'doneOn'>, today: string): boolean {
  if (due === null || status === 'not_needed') return false;
  return status === 'done' ? doneOn !== null && doneOn > due : today > due;
}

function representativesMissing(facts: ConsultationFacts, today: string): Gap[] {
  if (facts.hasAffectedStaff === null) return ['affected_staff'];
  const hasSome = (facts.representatives ?? 0) > 0;
  switch (facts.route) {
    case null:
      return ['route'];
    case 'union':
      return facts.unionName ? [] : ['union_name'];
    case 'existing':
      return hasSome ? [] : ['representatives'];
    case 'elected': {
      const isHeld = facts.electionHeldOn !== null && facts.electionHeldOn <= today;
      return [
        ...(facts.electionCalledOn === null ? ['election_called' as const] : []),
        ...(isHeld ? [] : ['election_held' as const]),
        ...(hasSome ? [] : ['representatives' as const]),
      ];
    }
    case 'direct':
      if (facts.directAllowed === null) return ['direct_test'];
      return facts.directAllowed ? [] : ['direct_not_allowed'];
  }
}

/**
 * What nobody was told yet, and the day from which nothing lacked. Elected representatives can be told nothing before they are
 * elected: what was said before then does not count.
 */
function informed(facts: ConsultationFacts): { missing: Missing[]; doneOn: string | null } {
  const told = facts.told
    .filter((once) => !isTooEarly(facts, once))
    .sort((one, other) => one.on.localeCompare(other.on));
  const unsaid: Gap[] = facts.measuresEnvisaged === null ? ['measures_said'] : [];
  const missing = [...unsaid, ...itemsMissing(facts, told)];
  const upTo = told.findIndex((_, index) => itemsMissing(facts, told.slice(0, index + 1)).length === 0);
  return { missing, doneOn: missing.length === 0 ? (told[upTo]?.on ?? null) : null };
}

/** Whether something was told before those who were to hear it were elected. */
export function isTooEarly({ route, electionHeldOn }: ConsultationFacts, { on }: Pick<Told, 'on'>): boolean {
  return route === 'elected' && (electionHeldOn === null || on < electionHeldOn);
}

function itemsMissing({ employer, letters }: ConsultationFacts, told: readonly Told[]): Missing[] {
  const items = new Set<InformItem>(told.flatMap((once) => once.items));
  const passedOn = new Set(told.flatMap(({ letterIds }) => letterIds));
  const isPassedOn = employer !== 'outgoing' || letters.every(({ id }) => passedOn.has(id));
  return [
    ...itemsOf(employer).filter((item) => !items.has(item)),
    ...(isPassedOn ? [] : ['letter_to_pass_on' as const]),
  ];
}

function consultingMissing(facts: ConsultationFacts, today: string): Gap[] {
  const { startsOn, endsOn, closingWords, logged } = facts;
  return [
    ...(startsOn !== null && startsOn <= today ? [] : ['start' as const]),
    ...(logged.length > 0 ? [] : ['log' as const]),
    ...(endsOn !== null && endsOn <= today ? [] : ['end' as const]),
    ...(closingWords ? [] : ['closing_words' as const]),
  ];
}

export type ConsultationEvent = 'inform' | 'begin_consulting' | 'end_consulting';

/**
 * The milestones of a transfer (domain.md 3.7) that what its employers did has reached, in their order: everybody is informed
 * once every employer told all of it; consulting begins with the first and ends with the last that must.
 */
export function eventsReached(employers: readonly { employer: Employer; left: LeftToDo }[]): ConsultationEvent[] {
  const isInformed =
    employers.some(({ employer }) => employer === 'outgoing') && employers.every(({ left }) => left.isInformed);
  if (!isInformed) return [];
  const consulting = employers.filter(({ left }) => left.mustConsult);
  if (!consulting.some(({ left }) => left.hasBegun)) return ['inform'];
  const isOver = consulting.every(({ left }) => left.isConsulted);
  return ['inform', 'begin_consulting', ...(isOver ? ['end_consulting' as const] : [])];
}
