import { isSplit, pathOf } from './path.ts';
import type { Answers, QuestionKey } from './questions.ts';
import { type Rules, rulesFor } from './rules-by-date.ts';

/** Whether a reason speaks for a transfer of staff, against one, or leaves it open. */
export type Weight = 'for' | 'against' | 'open';
export type Reason = { key: QuestionKey; words: string; source: string; weight: Weight };
type Say = (answers: Answers, rules: Rules) => Omit<Reason, 'key'> | null;

/** Every reason that the answers give, in the order of the questions. What was answered "not sure" is open. */
export function reasonsOf(answers: Answers): Reason[] {
  const rules = rulesFor(answers);
  return pathOf(answers).flatMap((key) => {
    const reason = answers[key] === undefined ? null : says[key]?.(answers, rules);
    return reason ? [{ key, ...reason }] : [];
  });
}

const inRegulation2 = 'TUPE Regulations 2006, regulation 2(1)';
const reason = (weight: Weight, words: string, source: string) => ({ weight, words, source });

/** A condition that is met by one answer and not by the other, in words for each; the third answer leaves it open. */
function condition(key: QuestionKey, metBy: string, words: [met: string, not: string, open: string], sourced: Sourced) {
  return (answers: Answers, rules: Rules) => {
    const answer = answers[key];
    const [met, not, open] = words;
    const source = sourced(rules);
    if (answer === 'unsure') return reason('open', open, source);
    return answer === metBy ? reason('for', met, source) : reason('against', not, source);
  };
}
type Sourced = (rules: Rules) => string;
const serviceChange: Sourced = ({ serviceChange: source }) => source;
const business: Sourced = ({ business: source }) => source;

const says: Partial<Record<QuestionKey, Say>> = {
  transfer: ({ transfer }, rules) => {
    switch (transfer) {
      case 'business':
        return reason('for', 'A business, or a part of one, passes to a new owner.', rules.business);
      case 'outsourcing':
        return reason('for', 'The client stops doing the work and a contractor takes it over.', rules.serviceChange);
      case 'retender':
        return reason(
          'for',
          'Another contractor takes the work over; a sub-contractor counts as one.',
          `${rules.serviceChange}; ${inRegulation2}`,
        );
      case 'insourcing':
        return reason('for', 'The client takes the work back from a contractor.', rules.serviceChange);
      case 'none':
        return reason('against', 'Nobody does this work now, so nobody is there to transfer.', rules.serviceChange);
      default:
        return reason('open', 'It is not known who does the work now.', rules.serviceChange);
    }
  },
  client: condition(
    'client',
    'yes',
    [
      'The work is for the same client before and after.',
      'The work is for a different client afterwards. Then it is no change of service provider.',
      'It is not known whether the client stays the same.',
    ],
    (rules) => `${rules.serviceChange}; case law: the client must be the same`,
  ),
  grouping: condition(
    'grouping',
    'yes',
    [
      'A team is organised to do this work. One person is enough.',
      'No team, nor any one person, is organised to do this work for this client.',
      'It is not known whether a team is organised to do this work.',
    ],
    (rules) => `${rules.serviceChange}; ${inRegulation2}: one employee can be a grouping`,
  ),
  situated: (answers, rules) =>
    condition(
      'situated',
      'yes',
      [
        `The team is based in ${rules.place}.`,
        `The team is not based in ${rules.place}.`,
        `It is not known whether the team is based in ${rules.place}.`,
      ],
      serviceChange,
    )(answers, rules),
  purpose: condition(
    'purpose',
    'yes',
    [
      'The main purpose of the team is this work for this client.',
      'The main purpose of the team is something else.',
      'It is not known whether this work is the main purpose of the team.',
    ],
    serviceChange,
  ),
  assigned: condition(
    'assigned',
    'yes',
    [
      'People are assigned to the work other than temporarily.',
      'People are assigned to the work only temporarily.',
      'It is not known who is assigned to the work.',
    ],
    () => `${inRegulation2}: assigned means other than temporarily`,
  ),
  short_term: condition(
    'short_term',
    'no',
    [
      'The client means the work to go on.',
      'The work is one event or task of short duration.',
      'It is not known whether the work is one short event.',
    ],
    serviceChange,
  ),
  goods: condition(
    'goods',
    'no',
    [
      'The work is a service.',
      'The work is wholly or mainly the supply of goods.',
      'It is not known whether the work is mainly the supply of goods.',
    ],
    serviceChange,
  ),
  activities: ({ activities }, { likeness }) => {
    const merger = `${likeness}; Salvation Army v Coventry Cyrenians: merged services for homeless people and former offenders stayed the same`;
    switch (activities) {
      case 'same':
        return reason('for', 'The activities stay fundamentally the same.', likeness);
      case 'changed':
        return reason(
          'for',
          'The activities stay the same at heart, although the programme, the groups or the way of working change.',
          merger,
        );
      case 'different':
        return reason('against', 'The activities become something fundamentally different.', likeness);
      default:
        return reason('open', 'It is not known whether the activities stay fundamentally the same.', likeness);
    }
  },
  entity: condition(
    'entity',
    'yes',
    [
      'What passes is a business that keeps its identity.',
      'No business passes that would keep its identity.',
      'It is not known whether a business passes that keeps its identity.',
    ],
    business,
  ),
  incoming: (answers, { serviceChange: source }) => {
    const { incoming } = answers;
    if (incoming === 'unsure')
      return reason('open', 'It is not known how many providers take over the work of one team.', source);
    if (!isSplit(answers)) return reason('for', 'One provider takes over the work of each team.', source);
    return reason('open', `The work of one team is split among ${incoming} providers.`, source);
  },
  split: ({ split }) => {
    const source = 'Case law: work that is split so that no part of it can be followed may be no transfer';
    switch (split) {
      case 'each_to_one':
        return reason('for', 'It can be said to which provider the work of each person goes.', source);
      case 'most_to_one':
        return reason('for', 'Most of the work of the team goes to one provider.', source);
      case 'scattered':
        return reason('open', 'The work is so split that it cannot be said who takes over whom.', source);
      default:
        return reason('open', 'It is not known how the work is split.', source);
    }
  },
  others: ({ others }) =>
    others === 'yes'
      ? reason('open', 'Somebody else in this sees it differently.', 'What you said of the other parties')
      : null,
  advice: ({ advice }) =>
    advice === 'waiting' ? reason('open', 'Advice is awaited.', 'What you said of your advice') : null,
};
