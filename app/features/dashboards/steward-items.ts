import { paths } from '#app/paths.ts';
import { counted } from '../wording.ts';
import { byDate, type Item } from './item.ts';

type Escalated = { id: string; primeName: string; providerName: string; findingDue: string | null };
type Waiting = {
  escalated: readonly Escalated[];
  /** Challenges that wait for the answer of a prime, and how many of them it was due for. */
  raised: number;
  overdue: number;
  organisations: number;
  claims: number;
  /** Findings of conduct to decide on. */
  findings: readonly Item[];
  /** Notices on sub-contracts without a view. */
  notices: number;
  /** Late bookings, and reports on which the prime was heard. */
  accreditations: number;
  /** Transfers of staff whose employee information is late, and those whose parties do not agree. */
  tupe: { eli: number; disputed: number };
};

/** What a steward has to do, what is most pressing first. */
export function stewardToDo({
  escalated,
  raised,
  overdue,
  organisations,
  claims,
  findings,
  notices,
  accreditations,
  tupe,
}: Waiting): Item[] {
  return [
    ...byDate(escalated.map(toFind)),
    ...findings,
    ...counting(
      raised,
      paths.stewardshipChallenges(),
      `Watch ${counted(raised, 'challenge')} that primes have to answer`,
      overdue === 0 ? 'None is overdue' : `${overdue} of them overdue`,
    ),
    ...counting(
      notices,
      paths.stewardshipNotices(),
      `Give a view of ${counted(notices, 'notice')} on sub-contracts`,
      'Short ones are held until then',
    ),
    ...counting(
      accreditations,
      paths.stewardshipAccreditations(),
      `Judge ${counted(accreditations, 'accreditation')}`,
      'Late bookings, and reports to decide on',
    ),
    ...counting(
      tupe.eli,
      paths.stewardshipTupe({ show: 'eli' }),
      `Look at ${counted(tupe.eli, 'transfer')} of staff without employee information in time`,
      'Employee liability information (ELI) is overdue. You can open a case',
    ),
    ...counting(
      tupe.disputed,
      paths.stewardshipTupe({ show: 'disputed' }),
      `Look at ${counted(tupe.disputed, 'transfer')} of staff in dispute`,
      'The parties do not agree whether TUPE applies',
    ),
    ...counting(
      organisations,
      paths.stewardship(),
      `Check ${counted(organisations, 'organisation')}`,
      'None of them can publish before',
    ),
    ...counting(
      claims,
      paths.stewardshipClaims(),
      `Decide on ${counted(claims, 'claim')} of directory entries`,
      'Each says who it is',
    ),
  ];
}

const toFind = ({ id, primeName, providerName, findingDue }: Escalated): Item => ({
  key: `challenge ${id}`,
  href: paths.stewardshipChallenge(id),
  title: `Find on a challenge: ${providerName} against ${primeName}`,
  hint: 'The award is held until then',
  date: findingDue,
});

const counting = (count: number, href: string, title: string, hint: string): Item[] =>
  count === 0 ? [] : [{ key: href, href, title, hint, date: null }];
