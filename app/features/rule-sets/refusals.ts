import type { DraftRefusal } from './change-draft.server.ts';

/** Why a step on a draft was not taken. */
export const draftRefusalWords: Record<DraftRefusal, string> = {
  unknown: 'There is no such rule set',
  no_draft: 'The draft was published or thrown away meanwhile',
  drafted: 'Somebody has begun a draft already',
  code_taken: 'The code means another item already. A code means one item for ever',
  no_item: 'The item is not in the draft',
};
