import { englishCounties } from '#db/reference/counties.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { probationAreas } from '#db/reference/probation-regions.ts';
import { plainWords } from './plain-words.ts';
import { shortCounties, townsByDistrict } from './town-names.ts';

/** The names under which texts speak of places, in small letters, each with the codes that it stands for. */
export type PlaceWords = {
  /** Every name, for where nothing but a place can be meant. */
  all: ReadonlyMap<string, readonly string[]>;
  /** The names that are a place wherever they stand. */
  byName: ReadonlyMap<string, readonly string[]>;
  /** The most words that a name has. */
  longest: number;
  /** The first words of all names. */
  beginnings: ReadonlySet<string>;
};

/** What people write for districts whose official name is another; each is the name in the register of places. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  barking: ['Barking and Dagenham'],
  dagenham: ['Barking and Dagenham'],
  basingstoke: ['Basingstoke and Deane'],
  blackburn: ['Blackburn with Darwen'],
  bournemouth: ['Bournemouth, Christchurch and Poole'],
  brighton: ['Brighton and Hove'],
  hove: ['Brighton and Hove'],
  'city of bristol': ['Bristol'],
  chester: ['Cheshire West and Chester'],
  derry: ['Derry City and Strabane'],
  londonderry: ['Derry City and Strabane'],
  dundee: ['Dundee City'],
  aberdeen: ['Aberdeen City'],
  edinburgh: ['City of Edinburgh'],
  glasgow: ['Glasgow City'],
  hammersmith: ['Hammersmith and Fulham'],
  hull: ['Kingston upon Hull'],
  kensington: ['Kensington and Chelsea'],
  newcastle: ['Newcastle upon Tyne'],
  teesside: ['Middlesbrough', 'Redcar and Cleveland', 'Stockton-on-Tees'],
  'tees valley': ['Darlington', 'Hartlepool', 'Middlesbrough', 'Redcar and Cleveland', 'Stockton-on-Tees'],
  tyneside: ['Gateshead', 'Newcastle upon Tyne', 'North Tyneside', 'South Tyneside'],
  'black country': ['Dudley', 'Sandwell', 'Walsall', 'Wolverhampton'],
  southend: ['Southend-on-Sea'],
  stockton: ['Stockton-on-Tees'],
  stoke: ['Stoke-on-Trent'],
  telford: ['Telford and Wrekin'],
  windsor: ['Windsor and Maidenhead'],
  yorkshire: ['Yorkshire and The Humber'],
  'east anglia': ['Norfolk', 'Suffolk', 'Cambridgeshire'],
  sussex: ['East Sussex', 'West Sussex'],
  midlands: ['East Midlands', 'West Midlands'],
  'north of england': ['North East', 'North West', 'Yorkshire and The Humber'],
  'greater london': ['London'],
  'northern england': ['North East', 'North West', 'Yorkshire and The Humber'],
  'england and wales': ['England', 'Wales'],
  'great britain': ['England', 'Wales', 'Scotland'],
  uk: ['England', 'Wales', 'Scotland', 'Northern Ireland'],
  'united kingdom': ['England', 'Wales', 'Scotland', 'Northern Ireland'],
  'west of england': ['Bath and North East Somerset', 'Bristol', 'North Somerset', 'South Gloucestershire'],
};

/** Names that are everyday words, surnames or namesakes abroad: on their own they say nothing of a place. */
const ambiguous = new Set([
  'angus',
  'ashford',
  'boston',
  'bury',
  'cambridge',
  'eden',
  'halton',
  'hart',
  'hastings',
  'hove',
  'kensington',
  'lancaster',
  'lincoln',
  'maldon',
  'melton',
  'newport',
  'oxford',
  'poole',
  'preston',
  'reading',
  'richmond',
  'rother',
  'rugby',
  'stafford',
  'stoke',
  'sutton',
  'three rivers',
  'test valley',
  'warwick',
  'washington',
  'wellington',
  'windsor',
  'worcester',
  'wyre',
  'swale',
  'dover',
  'merton',
  'selby',
  'arun',
  'stroud',
  'derry',
  'perth',
  'newcastle',
  'cleveland',
  'cumberland',
  'waverley',
  'bedford',
]);

/** Words in front that make an ambiguous name a place. */
const placeMakers: readonly string[] = [
  'city of',
  'town of',
  'borough of',
  'district of',
  'county of',
  'people of',
  'living in',
  'residents of',
  'based in',
  'area of',
];

/** Of the ambiguous names, those that small letters never mean. */
const everydayWords = new Set(['bath', 'beds', 'bucks', 'bury', 'hart', 'reading', 'rugby']);

/** True for a name that is an everyday word, which only a capital makes a place. */
export function isEverydayWord(name: string): boolean {
  return everydayWords.has(name);
}

const nameOf = (text: string) => plainWords(text).trim();

const gathered = new WeakMap<PlaceIndex, PlaceWords>();

/** The names of nations, regions, counties, districts, towns and areas of the police and of probation. */
export function placeWordsOf(places: PlaceIndex): PlaceWords {
  const words = gathered.get(places) ?? gatherPlaceWords(places);
  gathered.set(places, words);
  return words;
}

function gatherPlaceWords(places: PlaceIndex): PlaceWords {
  const all = new Map<string, readonly string[]>();
  for (const { name, code } of places.districts) all.set(nameOf(name), [code]);
  for (const { name, districts } of englishCounties) all.set(nameOf(name), districts);
  for (const { name, code } of [...places.regions, ...places.nations]) all.set(nameOf(name), [code]);
  const known = new Map(all);
  const codesOf = (names: readonly string[]) => names.flatMap((name) => known.get(nameOf(name)) ?? []);
  for (const [name, targets] of Object.entries(otherNames)) all.set(name, codesOf(targets));
  for (const { name, code } of places.regions) all.set(`${nameOf(name)} england`, [code]);
  const certain = new Map([...all].filter(([name]) => !ambiguous.has(name)));
  for (const [name, codes] of lesserNames(codesOf)) {
    if (all.has(name)) continue;
    all.set(name, codes);
    // A single word may be a surname or an abbreviation of something else.
    if (name.includes(' ')) certain.set(name, codes);
  }
  const made = [...all].filter(([name]) => !certain.has(name));
  for (const maker of placeMakers) for (const [name, codes] of made) certain.set(`${maker} ${name}`, codes);
  const split = [...all.keys(), ...certain.keys()].map((name) => name.split(' '));
  return {
    all,
    byName: certain,
    longest: Math.max(...split.map((words) => words.length)),
    beginnings: new Set(split.map(([first = '']) => first)),
  };
}

function lesserNames(codesOf: (names: readonly string[]) => string[]): [string, readonly string[]][] {
  return [
    ...Object.entries(shortCounties).map(([short, county]): [string, string[]] => [short, codesOf([county])]),
    ...Object.entries(townsByDistrict).flatMap(([district, towns]) =>
      towns.split(', ').map((town): [string, string[]] => [nameOf(town), codesOf([district])]),
    ),
    ...probationAreas.map(({ name, districts }): [string, readonly string[]] => [nameOf(name), districts]),
  ];
}
