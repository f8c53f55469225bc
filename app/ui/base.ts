import { isValidElement, type ReactElement, type ReactNode } from 'react';

/** Attributes that a component has no prop for, by their JSX names: `data-*`, `aria-*`, `autoFocus`. */
export type Attributes = Record<string, string | number | boolean | undefined>;

/** Words with classes or attributes on the element that carries them. */
export type Worded = { text: ReactNode; classes?: string; attributes?: Attributes };

/** What a label, hint, cell or heading takes: plain words, an element, or words with options. */
export type Words<Options extends Worded = Worded> = string | number | ReactElement | Options;

/** An entry that may be left out of a list in place: `mayEdit && { … }`. */
export type Maybe<Item> = Item | null | undefined | false | '';

/** Every option that some kind of words takes; the props of each component say which. */
type AnyWorded = Worded & { isPageHeading?: boolean; visuallyHiddenText?: string | null };

/** Plain words and elements in the long form, so that components read one shape. */
export function inFull(words: Words<AnyWorded>): AnyWorded {
  if (typeof words !== 'object' || isElement(words)) return { text: words };
  return words;
}

function isElement(words: ReactElement | AnyWorded): words is ReactElement {
  return isValidElement(words);
}

/** Joins class names and leaves out the empty ones. */
export function classNames(...names: (string | false | 0 | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Joins ids for `aria-describedby`; nothing to describe is no attribute. */
export function ids(...parts: (string | false | 0 | null | undefined)[]): string | undefined {
  return classNames(...parts) || undefined;
}
