import type { LetterContent } from './letter-content.ts';
import { measureKinds, measureWords } from './measures.ts';

const nothing = 'nothing';

/** What a colleague wrote in a letter where it is not what somebody typed, part by part, for who would write over it. */
export function letterDifferences(theirs: LetterContent, typed: LetterContent): string {
  const parts: [label: string, theirs: string, typed: string][] = [
    ['How the letter begins', theirs.opening, typed.opening],
    ['Measures envisaged', theirs.envisaged ? 'yes' : 'no', typed.envisaged ? 'yes' : 'no'],
    ...measureKinds.map((kind): [string, string, string] => [
      measureWords[kind].heading,
      theirs.measures[kind] ?? '',
      typed.measures[kind] ?? '',
    ]),
    ['How the letter ends', theirs.closing, typed.closing],
    ['Role of who signs', theirs.signedBy, typed.signedBy],
  ];
  return parts
    .filter(([, theirWords, ownWords]) => theirWords !== ownWords)
    .map(([label, theirWords]) => `${label}: ${theirWords || nothing}`)
    .join('. ');
}
