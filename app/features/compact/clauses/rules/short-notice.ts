import { periodsIn } from '../periods.ts';
import { type Cue, gap, type Party, type Reading, readingOf, type Span } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';
import {
  anyTime,
  atOnce,
  bothOrPrime,
  byPrime,
  byRule,
  cancels,
  cause,
  changes,
  deemedReceived,
  ends,
  givenToSub,
  innocent,
  long,
  mays,
  mustStop,
  noCause,
  notice,
  noticeBySub,
  noticeLabel,
  nthDay,
  ofThatPower,
  omits,
  onOrder,
  otherwise,
  ownedBySub,
  paysNothing,
  primeNamed,
  shallEnd,
  soon,
  subNamed,
  whenever,
} from './short-notice-cues.ts';

const enoughDays = 90;

/** The prime may end it with less than three months' notice, without a failing of the other side (domain.md C19, P33). */
export const shortNotice: ClauseRule = {
  code: 'short_notice',
  title: 'Less than three months’ notice',
  items: ['C19', 'P33'],
  why: 'It lets the other side end or cut the work with less than three months’ notice. The Compact asks for at least three months in writing, with reasons, save in exceptional cases: you need that time for your people and your customers.',
  fairer:
    'Either party may end this agreement by giving at least three months’ written notice with its reasons. A shorter notice is possible only for a serious breach that was not put right within 30 days of being asked to, for insolvency, or in exceptional circumstances that are stated in the notice.',
  finds(reading: Reading): boolean {
    const endings = endingsIn(reading);
    if (endings.length === 0) return saysLength(reading);
    if (reading.has(innocent) || isKept(reading)) return false;
    if (failing(reading)) return false;
    const periods = periodsIn(reading.text);
    const isLong = periods.some(({ days }) => days >= enoughDays);
    if (reading.has(atOnce) || (reading.has(soon) && (reading.has(mays) || reading.has(shallEnd)) && !isLong))
      return !bySub(reading, endings);
    if (reading.has(mustStop) && reading.has(onOrder) && !isLong) return true;
    if (reading.has(anyTime) && periods.length === 0 && !reading.has(byRule) && !longAround(reading))
      return !bySub(reading, endings);
    return shortPeriods(reading).some((period) => !bySub(reading, endings, period));
  },
};

const endingsIn = (reading: Reading): readonly Span[] =>
  !reading.text.includes('omit') || reading.has(changes)
    ? reading.all(ends)
    : [...reading.all(ends), ...reading.all(omits)];

// The length of a notice, without a word for what it ends: a label, or a sentence after the one that gives the power.
function saysLength(reading: Reading): boolean {
  if (reading.has(deemedReceived)) return false;
  const isLabel = /^(?:[a-z0-9. ]{0,12})?(?:notice|termination|break)/.test(reading.text) || reading.text.includes(':');
  if (isLabel && reading.has(noticeLabel) && !reading.has(innocent) && !failing(reading)) {
    const isOfPrime =
      /prime|contractor|company|buyer|lead|us|we|either|both|authority|parties/.test(reading.text) ||
      /^notice(?: period)?:?/.test(reading.text);
    if (isOfPrime && shortPeriods(reading).length > 0) return true;
  }
  if (!reading.has(ofThatPower) || failing(reading)) return false;
  const before = sentenceBefore(reading);
  const endings = before.all(ends);
  if (endings.length === 0 || !before.has(mays) || before.has(innocent)) return false;
  if (failing(before) && !reading.has(otherwise)) return false;
  return (reading.has(atOnce) || shortPeriods(reading).length > 0) && !isKept(before) && !bySub(before, endings);
}

function failing(reading: Reading): boolean {
  if (!reading.has(cause) || reading.has(noCause)) return false;
  // "At any time if you are in breach" asks for a failing; "at any time, or at once if you are in breach" does not.
  const causes = reading
    .all(cause)
    .filter(({ start }) => !besides.test(reading.text.slice(Math.max(0, start - 120), start)));
  if (causes.length === 0) return false;
  return !reading
    .all(whenever)
    .some((one) => causes.every(({ start }) => start < one.end || hasOr.test(reading.text.slice(one.end, start))));
}
// "In addition to its rights under clauses 30 (default) and 31": there are such rights too, and this one needs no cause.
const besides =
  /(?:in addition to|as well as|apart from|besides|separate from|without prejudice to|without limiting|notwithstanding|independent(?:ly)? of|over and above|save for|other than|in place of)[^,;:]{0,100}$|clauses? [0-9.]+ \([a-z ]{0,30}$/;
const hasOr = /\b(?:or|and|also)\b(?! (?:in |any )?part)/;

function sentenceBefore(reading: Reading): Reading {
  const at = reading.around.indexOf(reading.text);
  return readingOf({ text: reading.around.slice(0, Math.max(0, at)).trim(), lead: '', start: 0, end: 0 }, '', '');
}

const longAround = (reading: Reading) => periodsIn(reading.around).some(({ days }) => days >= enoughDays);

// "The prime shall not end it": kept to its word. That the sub-contractor may not end it says nothing of the prime.
const isKept = (reading: Reading) => reading.all(long).some(({ start }) => reading.partyBefore(start) !== 'sub');

// Periods under three months that tell how much notice is given, not how long something lasts.
function shortPeriods(reading: Reading): Span[] {
  const notices = [...reading.all(notice), ...reading.all(noticeLabel)];
  const counted = periodsIn(reading.text).filter(
    (period) =>
      period.days > 0 &&
      period.days < enoughDays &&
      !/^ to (?:comment|respond|reply|remedy|put|improve|appeal|object|make|correct|answer) /.test(
        reading.text.slice(period.end, period.end + 16),
      ) &&
      !/^'?(?: notice)? before (?:(?:it )?(?:giving|gives|serving|serves) |(?:any|a|the|such) (?:[a-z]+ )?notice)/.test(
        reading.text.slice(period.end, period.end + 40),
      ) &&
      !/(?:(?<!stop |end |cease |terminate |close )within|for a period of|every|remed(?:y|ied) (?:it |them )?(?:in|within)|last|preceding|first|initial|term of|lasts?|extend(?:ed)? (?:by|for)|further) (?:the )?$/.test(
        reading.text.slice(Math.max(0, period.start - 30), period.start),
      ),
  );
  return [...counted, ...reading.all(nthDay)].filter((period) => {
    const near = comesAfter.test(reading.text.slice(Math.max(0, period.start - 40), period.start)) ? 100 : 40;
    return notices.some((one) => gap(one, period) <= near) || isBefore(reading, period);
  });
}
const comesAfter =
  /(?:expir[a-z]+ of|effect|after|following)(?: [a-z]+){0,2} $|: $|on the $|of (?:not|no) (?:less|fewer) than $|(?:cease|end|stop|terminate) (?:within|in|after) $|(?:is|be)(?: not less than| at least)? $/;

// "Cancelled up to seven days before it starts."
const isBefore = (reading: Reading, { start, end }: Span) =>
  /^ (?:before|prior to|ahead of|in advance)/.test(reading.text.slice(end, end + 12)) &&
  reading.all(cancels).some((one) => one.end <= start && start - one.end <= 60);

// Whose notice it is: the sub-contractor may leave when it likes, which leaves nobody without work.
function bySub(reading: Reading, endings: readonly Span[], period?: Span): boolean {
  if (reading.has(givenToSub) || reading.has(paysNothing)) return false;
  if (reading.has(bothOrPrime)) return ofSubAlone(reading, period);
  const [first] = endings;
  if (!first) return false;
  const near = period
    ? ([...endings].sort((left, right) => gap(left, period) - gap(right, period))[0] ?? first)
    : first;
  const until = period?.start ?? reading.text.length;
  const lastOf = (asked: Cue) => reading.all(asked).findLast(({ start }) => start < until)?.start ?? -1;
  if (lastOf(noticeBySub) > lastOf(byPrime)) return true;
  if (reading.has(byPrime)) return false;
  if (period && ofPrime(reading, period)) return false;
  const power = reading.all(mays).findLast(({ start }) => start < near.end);
  if (!power) return false;
  // "Your funding may be cut": it is not you who cut it.
  if (/^ be /.test(reading.text.slice(power.end, power.end + 4))) return false;
  const owned = reading.all(ownedBySub).some(({ end }) => end <= power.start && power.start - end <= 20);
  return !owned && agentBefore(reading, power.start) === 'sub';
}

// "Either party on three months' notice, and the provider may leave on one month's."
function ofSubAlone(reading: Reading, period?: Span): boolean {
  if (!period) return false;
  const both = reading.all(bothOrPrime).findLast(({ end }) => end <= period.start);
  const power = reading.all(mays).findLast(({ end }) => end <= period.start);
  return (
    both !== undefined &&
    power !== undefined &&
    reading.all(subNamed).some(({ start, end }) => start > both.end && power.start >= end && power.start - end <= 6) &&
    !/^ be /.test(reading.text.slice(power.end, power.end + 4))
  );
}

// "The provider on six months' notice and the prime on one month's."
function ofPrime(reading: Reading, period: Span): boolean {
  const last = reading.all(primeNamed).findLast(({ end }) => end <= period.start);
  return (
    last !== undefined &&
    /^ (?:may |can )?(?:do so )?(?:on|upon|by|with)(?: [a-z]+){0,4} $/.test(
      reading.text.slice(last.end, period.start),
    ) &&
    !governed.test(reading.text.slice(Math.max(0, last.start - 24), last.start))
  );
}

// "The prime need not retain the provider and may end it": whom a word governs does not act.
function agentBefore(reading: Reading, place: number): Party | null {
  const agent = [
    ...reading.all(subNamed).map((span) => ({ ...span, party: 'sub' as const })),
    ...reading.all(primeNamed).map((span) => ({ ...span, party: 'prime' as const })),
  ]
    .filter(({ end }) => end <= place)
    .sort((left, right) => left.start - right.start)
    .findLast(({ start }) => !governed.test(reading.text.slice(Math.max(0, start - 24), start)));
  return agent?.party ?? reading.partyBefore(place);
}
const governed =
  /(?:^| )(?:not|to|on|upon|from|with|of|for|against|retain|engage|give|giving|tell|telling|serve|serving|notify|notifying|inform|informing) (?:the |a |any )?$/;
