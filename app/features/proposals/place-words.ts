import { englishCounties } from '#db/reference/counties.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { plainWords } from './plain-words.ts';

/** The names under which texts speak of places, in small letters, each with the codes that it stands for. */
export type PlaceWords = {
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

const nameOf = (text: string) => plainWords(text).trim();

/** Gathers the names of nations, regions, counties and districts. */
export function gatherPlaceWords(places: PlaceIndex): PlaceWords {
  const codes = new Map<string, readonly string[]>();
  for (const { name, code } of places.districts) codes.set(nameOf(name), [code]);
  for (const { name, districts } of englishCounties) codes.set(nameOf(name), districts);
  for (const { name, code } of [...places.regions, ...places.nations]) codes.set(nameOf(name), [code]);
  const known = new Map(codes);
  for (const [name, targets] of Object.entries(otherNames)) {
    codes.set(
      name,
      targets.flatMap((target) => known.get(nameOf(target)) ?? []),
    );
  }
  const byName = new Map<string, readonly string[]>();
  for (const [name, targets] of codes) {
    if (!ambiguous.has(name)) byName.set(name, targets);
    for (const maker of placeMakers) if (ambiguous.has(name)) byName.set(`${maker} ${name}`, targets);
  }
  const split = [...byName.keys()].map((name) => name.split(' '));
  return {
    byName,
    longest: Math.max(...split.map((words) => words.length)),
    beginnings: new Set(split.map(([first = '']) => first)),
  };
}
