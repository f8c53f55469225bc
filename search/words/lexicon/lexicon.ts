/** Lexicon, each with the words and word runs that speak of it, divided by commas. Endings do not matter. */
export type Lexicon = Readonly<Record<string, string>>;
