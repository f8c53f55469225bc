import { Temporal } from 'temporal-polyfill';
import type { Match } from './domain.ts';
import { count } from './wording.ts';

export type Explanation = {
  readonly headline: string;
  /** Only sections that have something to say. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
};

/**
 * Puts a match into words. It does not know who reads: the prime and the provider see the same lines (design.md 7).
 * @returns a headline and the sections, in the order in which pages and commands show them
 */
export function explainMatch(match: Match): Explanation {
  const sections = [
    {
      heading: 'Rules this provider out',
      lines: match.exclusions.map(({ reason, lift }) => `${reason}. To lift: ${lift}`),
    },
    {
      heading: 'How the score is made',
      lines: match.parts.map((part) => `${part.label}: ${part.points.toFixed(1)} of ${part.weight}. ${part.evidence}`),
    },
    { heading: 'What is missing', lines: match.missing },
    {
      heading: 'What would raise it, the least effort first',
      lines: match.raises.map(({ text, points }) => `${text}: +${points.toFixed(1)}`),
    },
  ];
  return { headline: sayHeadline(match), sections: sections.filter(({ lines }) => lines.length > 0) };
}

/** Writes an explanation as plain text, one line each, for commands and emails. */
export function explanationText({ headline, sections }: Explanation): string {
  const blocks = sections.map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'));
  return [headline, ...blocks].join('\n\n');
}

function sayHeadline({ total, exclusions, formulaVersion, scoredOn }: Match): string {
  const day = Temporal.PlainDate.from(scoredOn).toLocaleString('en-GB', { dateStyle: 'long' });
  const ruledOut = exclusions.length === 0 ? '' : `Ruled out for ${count(exclusions.length, 'reason')}. `;
  return `${ruledOut}${total.toFixed(1)} of 100 (formula ${formulaVersion}, ${day})`;
}
