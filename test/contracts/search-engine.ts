import { describe, expect, test } from 'vitest';
import { type OpenedEngine, putOnTrial } from './engine-on-trial.ts';
import { describeChoosing } from './search-choosing.ts';
import { describeHighlight } from './search-highlight.ts';
import { describePaging } from './search-paging.ts';
import { describeTerms } from './search-terms.ts';
import { describeWords } from './search-words.ts';
import { describeWriting } from './search-writing.ts';

/** What every search engine must do. `open` is called once, and every test leaves the index empty. */
export function describeSearchEngine(name: string, open: () => Promise<OpenedEngine>) {
  describe(name, () => {
    const trial = putOnTrial(open);
    test('answers a check', async () => {
      await expect(trial.check()).resolves.toBeUndefined();
    });
    describeWriting(trial);
    describeChoosing(trial);
    describePaging(trial);
    describeWords(trial);
    describeHighlight(trial);
    describeTerms(trial);
  });
}
