import type { EvidenceState } from '../attestations/status.ts';

export type CoveredItem = { code: string; lineage: readonly string[]; evidenceKinds: readonly string[] };
export type FiledEvidence = {
  id: string;
  kind: string;
  items: readonly string[];
  validFrom: string;
  expiresOn: string | null;
};

/** Where a piece of evidence stands on a day. It counts on its first day and on its last. */
export function stateOfEvidence(
  { validFrom, expiresOn }: Pick<FiledEvidence, 'validFrom' | 'expiresOn'>,
  today: string,
): 'not_yet' | 'current' | 'expired' {
  if (expiresOn !== null && expiresOn < today) return 'expired';
  return validFrom > today ? 'not_yet' : 'current';
}

/** How evidence comes to answer an item: filed for it, or for one that the same evidence answers. */
export type Answers = 'filed' | 'lineage';

const takes = ({ evidenceKinds }: CoveredItem, kind: string) =>
  evidenceKinds.length === 0 || evidenceKinds.includes(kind);

/**
 * Whether and how evidence answers an item. Filed for it, it must be of a kind that the item names, where it names any; filed
 * for one that shares evidence with it, of a kind that either of the two does. `items` are those that it may be filed for.
 */
export function answersItem(
  item: CoveredItem,
  { kind, items: filedFor }: Pick<FiledEvidence, 'kind' | 'items'>,
  items: readonly CoveredItem[],
): Answers | null {
  if (filedFor.includes(item.code) && takes(item, kind)) return 'filed';
  const shared = item.lineage.filter((code) => filedFor.includes(code));
  if (shared.length === 0) return null;
  const isTaken = takes(item, kind) || items.some((one) => shared.includes(one.code) && takes(one, kind));
  return isTaken ? 'lineage' : null;
}

export type ItemCoverage<Evidence extends FiledEvidence> = {
  state: EvidenceState;
  answeredBy: { evidence: Evidence; how: Answers; state: ReturnType<typeof stateOfEvidence> }[];
};

/** What answers an item, and whether any of it is in force: `expired` where none is any more. */
export function coverageOf<Evidence extends FiledEvidence>(
  item: CoveredItem,
  filed: readonly Evidence[],
  today: string,
  items: readonly CoveredItem[],
): ItemCoverage<Evidence> {
  const answeredBy = filed.flatMap((evidence) => {
    const how = answersItem(item, evidence, items);
    return how ? [{ evidence, how, state: stateOfEvidence(evidence, today) }] : [];
  });
  const has = (state: string) => answeredBy.some((one) => one.state === state);
  return { answeredBy, state: has('current') ? 'current' : has('expired') ? 'expired' : 'none' };
}

/** Items beside those that evidence is filed for which it answers too, by their lineage and its kind. */
export function alsoAnswers<Item extends CoveredItem>(
  items: readonly Item[],
  evidence: Pick<FiledEvidence, 'kind' | 'items'>,
): Item[] {
  return items.filter((item) => answersItem(item, evidence, items) === 'lineage');
}

/** Items that evidence is filed for although they ask for other kinds, so that it does not count there. */
export function filedInVain<Item extends CoveredItem>(
  items: readonly Item[],
  evidence: Pick<FiledEvidence, 'kind' | 'items'>,
): Item[] {
  return items.filter((item) => evidence.items.includes(item.code) && answersItem(item, evidence, items) === null);
}
