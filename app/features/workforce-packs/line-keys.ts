import { fewest } from './grouping.ts';
import type { Employee } from './staff.ts';

// A line is about a role at a site. Roles too rare to show are "other" at their site, and what is still too rare is "other"
// everywhere. No role or site holds the characters of these keys.

const other = '*';
const parts = (key: string) => key.split('|');
export const lineKey = (role: string, site: string): string => `${role}|${site}`;

/** More lines than anybody reads, and than can be checked quickly. */
const mostLines = 60;

/**
 * The line into which each employee falls. A role at a site that stood in a line before stays there; what is new goes to the
 * "other" of its site, or of everywhere, where there is one, because it may have been counted in it.
 */
export function lineKeysOf(staff: readonly Employee[], before: readonly { keys: readonly string[] }[]): string[] {
  const known = new Set(before.flatMap(({ keys }) => keys));
  const keys = staff.map(({ role, site }) => {
    const asBefore = [lineKey(role, site), lineKey(other, site), lineKey(other, other)];
    return asBefore.find((key) => known.has(key)) ?? lineKey(role, site);
  });
  const atSite = gatherRare(keys, known, (key) => lineKey(other, parts(key)[1] ?? ''));
  return gatherRare(atSite, known, (key) => (parts(key)[0] === other ? lineKey(other, other) : key));
}

/** Whether a key stands for whatever has no line of its own. */
export const isOther = (key: string): boolean => parts(key)[0] === other;

/** A line's words, e.g. "Adviser, Hull". */
export function lineLabel(keys: readonly string[]): string {
  return keys
    .toSorted((a, b) => Number(isOther(a)) - Number(isOther(b)))
    .map((key) => {
      const [role = '', site = ''] = parts(key);
      if (role !== other) return `${role}, ${site}`;
      return site === other ? 'other roles and sites' : `other roles, ${site}`;
    })
    .join('; ')
    .replace(/^./, (first) => first.toUpperCase());
}

function gatherRare(keys: readonly string[], known: ReadonlySet<string>, toOther: (key: string) => string): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) if (!known.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= fewest).sort((a, b) => b[1] - a[1]);
  const shown = new Set(often.slice(0, Math.max(0, mostLines - known.size)).map(([key]) => key));
  return keys.map((key) => (known.has(key) || shown.has(key) ? key : toOther(key)));
}
