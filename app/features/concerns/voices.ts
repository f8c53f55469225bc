export type Voice = { groupKey: string; personKey: string };

/**
 * How many independent voices speak: concerns of one group of control are one, and so are those of one person in whatever
 * organisation. @param sameGroup keys of groups that have come under common control since, each with the key they share now
 */
export function countVoices(voices: readonly Voice[], sameGroup: ReadonlyMap<string, string> = new Map()): number {
  const leads = new Map<string, string>();
  const leadOf = (key: string): string => {
    const lead = leads.get(key);
    return lead === undefined || lead === key ? key : leadOf(lead);
  };
  const groups = voices.map(({ groupKey }) => sameGroup.get(groupKey) ?? groupKey);
  for (const [index, { personKey }] of voices.entries()) {
    const group = leadOf(groups[index] ?? '');
    leads.set(leadOf(personKey), group);
  }
  return new Set(groups.map(leadOf)).size;
}
