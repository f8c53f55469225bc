import { Temporal } from 'temporal-polyfill';
import type { Match, Part, Raise } from './domain.ts';
import { cheapestFor } from './raises.ts';
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
      lines: match.parts.flatMap((part) => explainPart(part, match.raises)),
    },
    { heading: 'Missing, and not scored', lines: unscoredLacks(match) },
    {
      heading: 'All that would raise it, the least effort first',
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

/** What is missing and costs no points, such as an answer about TUPE: what no part says already. */
export function unscoredLacks({ missing, parts }: Pick<Match, 'missing' | 'parts'>): string[] {
  const said = new Set(parts.map((part) => part.missing));
  return missing.filter((line) => !said.has(line));
}

function explainPart({ key, label, points, weight, evidence, missing }: Part, raises: readonly Raise[]): string[] {
  const step = cheapestFor(key, raises);
  return [
    `${label}: ${points.toFixed(1)} of ${weight}. ${evidence}`,
    ...(missing === null ? [] : [`  Missing: ${missing}`]),
    ...(step === null ? [] : [`  Cheapest step: ${step.text}: +${step.points.toFixed(1)}`]),
  ];
}

function sayHeadline({ total, exclusions, formulaVersion, scoredOn }: Match): string {
  const day = Temporal.PlainDate.from(scoredOn).toLocaleString('en-GB', { dateStyle: 'long' });
  const ruledOut = exclusions.length === 0 ? '' : `Ruled out for ${count(exclusions.length, 'reason')}. `;
  return `${ruledOut}${total.toFixed(1)} of 100 (formula ${formulaVersion}, ${day})`;
}
