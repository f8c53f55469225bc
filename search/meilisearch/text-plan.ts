import { type Asked, readAsked } from '../asked.ts';
import type { IndexName } from '../engine.ts';
import { stemsInOrder } from '../stems.ts';
import { filterText } from './filters.ts';
import { askAll, type Service } from './service.ts';
import { termSearchable, textSearchable } from './stored-document.ts';

/** One of the searches whose results, put together, answer a text. */
export type TextSearch = {
  q: string;
  attributesToSearchOn: string[];
  matchingStrategy: 'last';
  federationOptions: { weight: number };
};

type Known = { stems: string[]; documents: number };
type Weighed = Asked & { known: Known[]; documents: number };

const fewAsks = 8;
const mostAsks = 64;
const largestShareFound = 0.4;

/**
 * How a text is put to the service; null when it asks for nothing. Documents that bear any of the words are wanted, those
 * with more of them first. The service finds only what bears the first word of a search, so there is one search for each
 * word, which that word begins and the others follow. A word that some document has is looked for by its stem; one that
 * none has, as it was typed, with tolerance of typing errors.
 */
export async function planText(service: Service, index: IndexName, text: string): Promise<TextSearch[] | null> {
  const { phrases, asks, unfinished } = readAsked(text);
  if (phrases.length + asks.length === 0) return null;
  const longest = asks.toSorted((a, b) => b.times - a.times).slice(0, mostAsks);
  const { all, weighed } = await weigh(service, index, longest);
  if (phrases.length > 0) return [inExactWords([...phrases.map(inQuotes), ...others(weighed)].join(' '))];
  const chosen = asks.length > fewAsks ? tellingAsks(weighed, all) : { finding: weighed, ranking: weighed };
  return chosen.finding.flatMap((ask) => searchesFor(ask, chosen.ranking, unfinished));
}

/** Which forms of each ask the index knows, and how many documents bear them. */
async function weigh(service: Service, index: IndexName, asks: readonly Asked[]) {
  const forms = asks.flatMap(({ forms }) => forms);
  const [whole, ...results] = await askAll(service, index, [
    { filter: filterText([]), limit: 0 },
    ...forms.map((form) => ({
      q: `${inQuotes(form)} `,
      attributesToSearchOn: [...termSearchable],
      filter: filterText([]),
      limit: 0,
    })),
  ]);
  const counts = results.map(({ estimatedTotalHits = 0 }) => estimatedTotalHits);
  const weighed = asks.map((ask): Weighed => {
    const known = ask.forms.flatMap((form) => {
      const documents = counts.shift() ?? 0;
      return documents > 0 ? [{ stems: stemsOf(form), documents }] : [];
    });
    return { ...ask, known, documents: known.reduce((sum, { documents }) => sum + documents, 0) };
  });
  return {
    all: Math.max(1, whole?.estimatedTotalHits ?? 0),
    // The service takes no account of words beyond the first few, and of the first it makes most.
    weighed: weighed.toSorted(
      (a, b) => Number(a.documents === 0) - Number(b.documents === 0) || a.documents - b.documents,
    ),
  };
}

/** A long text is asked for the words that tell documents apart; the commoner of them only rank. */
function tellingAsks(weighed: readonly Weighed[], all: number): { finding: Weighed[]; ranking: Weighed[] } {
  const weight = ({ documents, times }: Weighed) => -Math.log(Math.min(0.99, documents / all)) * (1 + Math.log(times));
  const ranking = weighed
    .filter(({ documents }) => documents > 0)
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, fewAsks)
    .toSorted((a, b) => a.documents - b.documents);
  let share = 0;
  const finding = ranking.filter(({ documents }, place) => {
    share += documents / all;
    return place === 0 || share <= largestShareFound;
  });
  return { finding, ranking };
}

function searchesFor(ask: Weighed, ranking: readonly Weighed[], unfinished: string | null): TextSearch[] {
  const typed = ask.forms[0] ?? '';
  const rest = others(ranking.filter((other) => other !== ask));
  const alone = 1 / ranking.length;
  const isUnfinished = typed === unfinished;
  const exact = ask.known.map(({ stems }) =>
    inExactWords([stems.length > 1 ? `"${stems.join(' ')}"` : stems.join(' '), ...rest].join(' ')),
  );
  if (exact.length > 0) {
    return isUnfinished
      ? [...exact, { ...inExactWords(stemsOf(typed).join(' ')), q: stemsOf(typed).join(' '), ...weighing(alone) }]
      : exact;
  }
  if (typed.includes(' ')) return [];
  const q = isUnfinished ? typed : `${[typed, ...rest].join(' ')} `;
  return [
    {
      q,
      attributesToSearchOn: [...termSearchable, ...textSearchable],
      matchingStrategy: 'last',
      ...weighing(isUnfinished ? alone : 1),
    },
  ];
}

const weighing = (weight: number) => ({ federationOptions: { weight } });

/** The space at the end says that the last word is finished. */
function inExactWords(words: string): TextSearch {
  return { q: `${words} `, attributesToSearchOn: [...termSearchable], matchingStrategy: 'last', ...weighing(1) };
}

const others = (asks: readonly Weighed[]) =>
  asks.slice(0, fewAsks).flatMap(({ forms, known }) => known[0]?.stems ?? stemsOf(forms[0] ?? ''));
const stemsOf = (form: string) => stemsInOrder(form.split(' '));
const inQuotes = (form: string) => `"${stemsOf(form).join(' ')}"`;
