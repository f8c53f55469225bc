/** A download holds at most so many results: a search is asked for them a few hundred at a time. */
export const exportedAtMost = 2_000;
