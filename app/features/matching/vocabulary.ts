import type { Reference } from '#app/services/reference.ts';
import { englishCounties } from '#db/reference/counties.ts';
import { ALL_CUSTOMERS, type CodeList, IN_WORK, type NameLookup } from './domain.ts';
import type { Areas } from './nearness.ts';
import { byCodeUnit, plainName } from './wording.ts';

/** What matching takes from the reference lists: which groups mean the same, how long evidence counts, words for codes. */
export type Vocabulary = {
  /** The plain groups that a programme's group overlaps; none for a plain group, which stands for itself. */
  plainGroups(code: string): readonly string[];
  /** Every customer group, of a programme or plain, that meets one of these; none when everyone does. */
  groupsThatMeet(codes: readonly string[]): string[];
  /** True of a list of districts that leaves none out. */
  isEverywhere(districts: readonly string[]): boolean;
  /** Every district of the regions that these lie in. */
  districtsAround(districts: readonly string[]): string[];
  /** Months for which a kind of evidence counts from its date; null when it does not decay. */
  decayMonths(kind: string): number | null;
  names: NameLookup;
  areas: Areas;
};

const lists = {
  service: ['service_type'],
  group: ['customer_group'],
  specialism: ['specialism', 'health'],
  capability: ['capability'],
  evidence: ['evidence_kind'],
} as const satisfies Record<Exclude<CodeList, 'place'>, readonly string[]>;

/** Reads the vocabulary of matching from the reference lists as they stand. */
export function vocabularyOf(reference: Reference): Vocabulary {
  const groups = reference.list('customer_group');
  const plain = new Map(groups.map(({ code, detail }) => [code, namedGroups(detail.plain)]));
  const decay = new Map(reference.list('evidence_kind').map(({ code, detail }) => [code, detail.decay_months]));
  const plainGroups = (code: string) => plain.get(code) ?? [];
  return {
    plainGroups,
    groupsThatMeet(codes) {
      const wanted = new Set(expandGroups(codes, plainGroups));
      const meets = (code: string) => expandGroups([code], plainGroups).some((each) => wanted.has(each));
      if (wanted.size === 0 || wanted.has(ALL_CUSTOMERS)) return [];
      const everyone = [...wanted].some((code) => code !== IN_WORK) ? [ALL_CUSTOMERS] : [];
      return [...new Set([...codes, ...everyone, ...groups.map(({ code }) => code).filter(meets)])];
    },
    isEverywhere: (districts) => districts.length >= reference.places.codes.length,
    districtsAround(districts) {
      const regions = new Set(districts.flatMap((code) => reference.places.district(code)?.region ?? []));
      return [...regions].flatMap((region) => [...reference.places.inRegion(region)]);
    },
    decayMonths(kind) {
      const months = decay.get(kind);
      return typeof months === 'number' ? months : null;
    },
    names: namesFrom(reference),
    areas: areasFrom(reference),
  };
}

const countyOf = new Map(englishCounties.flatMap(({ name, districts }) => districts.map((code) => [code, name])));

function areasFrom({ places }: Reference): Areas {
  return (code) => {
    const district = places.district(code);
    return { county: countyOf.get(code) ?? null, region: district ? places.name(district.region) : null };
  };
}

/**
 * Turns the groups of a programme into the plain groups that they overlap, so that "Payment group 9" and "People leaving
 * prison" meet. What has no plain group stays as it is.
 * @returns each code once, in the order of its letters
 */
export function expandGroups(codes: readonly string[], plainGroups: (code: string) => readonly string[]): string[] {
  const expanded = codes.flatMap((code) => {
    const plain = plainGroups(code);
    return plain.length > 0 ? plain : [code];
  });
  return [...new Set(expanded)].sort(byCodeUnit);
}

function namedGroups(plain: unknown): string[] {
  return Array.isArray(plain) ? plain.filter((code) => typeof code === 'string') : [];
}

function namesFrom(reference: Reference): NameLookup {
  const words = new Map(
    Object.entries(lists).flatMap(([list, names]) =>
      names.flatMap((name) =>
        reference.list(name).map(({ code, label }) => [`${list}:${code}`, inSentence(label)] as const),
      ),
    ),
  );
  return (list, code) =>
    list === 'place' ? reference.places.name(code) : (words.get(`${list}:${code}`) ?? plainName(list, code));
}

// Labels that begin with a name, and so keep their capital inside a sentence.
const properNames = new Set(['English', 'Estyn', 'Gypsy', 'Investors', 'Merlin', 'Ofsted', 'Universal']);

/** A label as it reads in the middle of a sentence: a capital stays where it belongs to a name or an abbreviation. */
function inSentence(label: string): string {
  const [first = '', second = ''] = label.split(' ');
  const isName = properNames.has(first) || /[A-Z]/.test(first.slice(1)) || /^[A-Z]/.test(second);
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
