/** Lexicon, each with the words and word runs that speak of it, divided by commas. Endings do not matter, nor stop words between, except in a run behind "=". */
export type Lexicon = Readonly<Record<string, string>>;
