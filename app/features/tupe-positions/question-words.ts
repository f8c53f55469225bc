import type { Answers, ChoiceKey, QuestionKey } from './questions.ts';
import { rulesFor } from './rules-by-date.ts';

type QuestionWords = {
  /** The heading of its page. */
  ask: string;
  hint: string;
  /** What it is in a list of answers. */
  short: string;
  /** Help that only some readers need. */
  more?: string;
};

/** What a question asks. Some name the part of the country whose rules count. */
export function questionWords(key: QuestionKey, answers: Answers): QuestionWords {
  const words = questions[key];
  const put = (text: string) => text.replaceAll('{place}', rulesFor(answers).place);
  return { ...words, ask: put(words.ask), hint: put(words.hint), short: put(words.short) };
}

const questions: Readonly<Record<QuestionKey, QuestionWords>> = {
  jurisdiction: {
    ask: 'Where is the work done?',
    hint: 'Northern Ireland has rules of its own',
    short: 'Where the work is done',
    more: 'If it is done in both, answer for the part with more staff, and say so when you state your position.',
  },
  planned_on: {
    ask: 'When will the work change hands?',
    hint: 'The rules depend on the date. An estimate will do',
    short: 'When it changes hands',
  },
  transfer: {
    ask: 'What happens to the work?',
    hint: 'A sub-contractor counts as a contractor',
    short: 'What happens to the work',
  },
  client: {
    ask: 'Is the work for the same client before and after?',
    hint: 'The client is the organisation for which the work is done, such as a government department, a council or a prime',
    short: 'Same client before and after',
    more: 'When a department lets a new contract for work that it already bought, it stays the client. When the work is now done for another organisation altogether, the client changes.',
  },
  grouping: {
    ask: 'Is there a team that was put together to do this work for this client?',
    hint: 'One person is enough to be a team',
    short: 'A team for this work',
    more: 'People who share out whatever work comes in, for any client, are not such a team.',
  },
  situated: {
    ask: 'Is the team based in {place}?',
    hint: 'Just before the work changes hands',
    short: 'Team based in {place}',
  },
  purpose: {
    ask: 'Is this work for this client the main purpose of the team?',
    hint: 'Not the only one, but the main one',
    short: 'Main purpose of the team',
  },
  assigned: {
    ask: 'Is anybody assigned to the work other than temporarily?',
    hint: 'Answer no if all who do it help out for a while and then go back to other work',
    short: 'Assigned other than temporarily',
  },
  short_term: {
    ask: 'Is the work a single event or a task of short duration?',
    hint: 'Such as a conference. A service that goes on is not one, even under a short contract',
    short: 'A single short event',
  },
  goods: {
    ask: 'Is the work wholly or mainly the supply of goods?',
    hint: 'Such as delivering equipment. Helping people into work is a service',
    short: 'Mainly the supply of goods',
  },
  activities: {
    ask: 'Will the activities stay fundamentally the same?',
    hint: 'Look at what staff do each day, not at the name of the programme',
    short: 'Activities afterwards',
    more: 'Two services, for homeless people and for former offenders, were merged into one. The tribunal still found the activities fundamentally the same (Salvation Army v Coventry Cyrenians). “It is a new programme” was said of Pathways to Work and of the Work Programme, and contested both times.',
  },
  entity: {
    ask: 'Does a business pass that keeps its identity?',
    hint: 'Staff, premises, equipment, customers and records that go on together in other hands',
    short: 'A business that keeps its identity',
  },
  incoming: {
    ask: 'How many providers will take over the work of one team?',
    hint: 'Think of the team whose work is split the most',
    short: 'Incoming providers for each team',
    more: 'When the work of one team is split among several providers, it may be that staff follow their work, or that nobody can say who takes over whom.',
  },
  split: {
    ask: 'How is the work of the team split?',
    hint: 'By place, by customer group or by hours',
    short: 'How the work is split',
  },
  others: {
    ask: 'Has anybody else in this said something different about TUPE?',
    hint: 'The funder, the provider that does the work now, or a provider that would take it over',
    short: 'Others see it differently',
  },
  advice: {
    ask: 'Have you taken advice on TUPE?',
    hint: 'From a solicitor, an adviser on staff or Acas',
    short: 'Advice',
  },
};

const degrees = { yes: 'Yes', no: 'No', unsure: 'I am not sure' };

/** The answers to choose from, in words. */
export const choiceWords: Readonly<Record<ChoiceKey, Readonly<Record<string, string>>>> = {
  jurisdiction: { GB: 'England, Wales or Scotland', NI: 'Northern Ireland' },
  transfer: {
    retender: 'It passes from one contractor to another',
    outsourcing: 'The client stops doing it and a contractor takes it over',
    insourcing: 'The client takes it back from a contractor',
    business: 'A business, or a part of one, changes hands',
    none: 'Nobody does it now: it is new work',
    unknown: 'I do not know who does it now',
  },
  client: degrees,
  grouping: degrees,
  situated: degrees,
  purpose: degrees,
  assigned: degrees,
  short_term: degrees,
  goods: degrees,
  activities: {
    same: 'Yes, they stay as they are',
    changed: 'Yes at heart, but the programme, the groups or the way of working change',
    different: 'No, they become something fundamentally different',
    unsure: 'I am not sure',
  },
  entity: degrees,
  split: {
    each_to_one: 'It is clear for each person which provider takes over the work',
    most_to_one: 'Most of the work goes to one provider',
    scattered: 'It is so split that nobody can say who takes over whom',
    unsure: 'I am not sure',
  },
  others: { no: 'No', yes: 'Yes', unsure: 'I do not know' },
  advice: { no: 'No', had: 'Yes', waiting: 'We have asked and wait for it' },
};
