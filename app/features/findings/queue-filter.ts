import { type Severity, severities } from './severity.ts';
import type { FindingState } from './states.ts';
import { type BreachTest, breachTests } from './tests/breach.ts';

/** What stewards may look at, one at a time. */
export const shown = {
  decide: { words: 'To decide', statuses: ['published'] },
  open: { words: 'With the organisation', statuses: ['open'] },
  upheld: { words: 'Upheld, to close', statuses: ['upheld'] },
  over: { words: 'Over', statuses: ['dismissed', 'cured', 'closed'] },
} as const satisfies Record<string, { words: string; statuses: readonly FindingState[] }>;
export type Shown = keyof typeof shown;

export type QueueFilter = {
  show: Shown;
  severity: Severity | null;
  test: BreachTest | 'self_report' | null;
  mine: boolean;
};

const otherTests = ['self_report'] as const;
const isShown = (text: string): text is Shown => Object.hasOwn(shown, text);
const oneOf = <Code extends string>(codes: readonly Code[], text: string): Code | null =>
  codes.find((code) => code === text) ?? null;

/** Reads the filters of an address; what it does not know is left out. */
export function queueFilter(search: URLSearchParams): QueueFilter {
  const show = search.get('show') ?? '';
  return {
    show: isShown(show) ? show : 'decide',
    severity: oneOf(severities, search.get('severity') ?? ''),
    test: oneOf([...breachTests, ...otherTests], search.get('test') ?? ''),
    mine: search.get('mine') === 'yes',
  };
}
