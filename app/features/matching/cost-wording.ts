import { counted } from '#app/features/wording.ts';
import type { CriterionCost } from './criteria.ts';
import type { NameLookup, OpportunityForMatch } from './domain.ts';
import { capitalise, labelRow } from './wording.ts';

/** A criterion and its cost in words, for a page. */
export type CostInWords = {
  key: string;
  requirementId: string | null;
  /** "Hull", "proven in customer care" */
  asked: string;
  leaves: string;
  lost: number;
  lostSmall: number;
  rest: string;
  /** "Asking for … leaves 14 of 62; 9 of those lost are small." */
  sentence: string;
};

const rests = {
  ruled_out: 'are left out',
  row_unanswered: 'do not answer the requirement',
  scores_less: 'fit, and score less',
} as const satisfies Record<CriterionCost['effect'], string>;

/**
 * Puts costs into plain words.
 * @param levelName the words for a level: "proven"
 */
export function sayCosts(
  criteria: readonly CriterionCost[],
  need: OpportunityForMatch,
  words: { names: NameLookup; levelName: (level: number) => string },
): CostInWords[] {
  return criteria
    .filter(({ of }) => of > 0)
    .map((cost) => {
      const { kind, requirementId, code, level, meets, of, lost, lostSmall } = cost;
      const asked = sayAsked(cost, words);
      return {
        key: [requirementId, kind, code, level].filter((part) => part !== null).join(':'),
        requirementId,
        asked: capitalise(`${asked}${sayRow(cost, need, words.names)}`),
        // Figures that must not part at the end of a line.
        leaves: `${meets}\u00a0of\u00a0${of}`,
        lost,
        lostSmall,
        rest: lost === 0 ? '' : capitalise(rests[cost.effect]),
        sentence: `Asking for ${asked}${sayRow(cost, need, words.names)} ${saySentence(cost, words)}`,
      };
    });
}

function sayAsked(
  { kind, code, level }: CriterionCost,
  { names, levelName }: { names: NameLookup; levelName: (level: number) => string },
): string {
  switch (kind) {
    case 'service':
      return names('service', code ?? '');
    case 'groups':
      return 'these customer groups';
    case 'group':
      return names('group', code ?? '');
    case 'places':
      return 'these places';
    case 'place':
      return names('place', code ?? '');
    case 'specialism':
      return `a specialism in ${names('specialism', code ?? '')}`;
    case 'volume':
      return 'the whole volume';
    case 'capability':
      return `${names('capability', code ?? '')} at level ${level} (${levelName(level ?? 0)})`;
    case 'evidence':
      return names('evidence', code ?? '');
  }
}

// With one row there is no doubt which is meant.
function sayRow({ requirementId }: CriterionCost, { requirements }: OpportunityForMatch, names: NameLookup): string {
  const index = requirements.findIndex(({ id }) => id === requirementId);
  const row = requirements[index];
  return row && requirements.length > 1 ? ` (${index + 1}. ${labelRow(names, row)})` : '';
}

function saySentence(
  { meets, of, lost, lostSmall, level, meetsBelow }: CriterionCost,
  { levelName }: { levelName: (level: number) => string },
): string {
  if (lost === 0) return `costs nothing: ${of === 1 ? 'the one' : `all ${of}`} that the rest leaves can do it.`;
  const small =
    lostSmall === 0
      ? 'none of those lost is small'
      : `${lostSmall} of those lost ${lostSmall === 1 ? 'is' : 'are'} small`;
  const below =
    meetsBelow === null || level === null || meetsBelow === meets
      ? ''
      : ` Level ${level - 1} (${levelName(level - 1)}) would leave ${counted(meetsBelow, 'provider')}.`;
  return `leaves ${meets} of ${of}; ${small}.${below}`;
}
