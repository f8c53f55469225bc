import type { Choice, CodeFilter, Setting } from './description.ts';

const highest = 4;

/** A capability and a level as one code of search: "CAP08-3". */
export function levelCode(capability: string, level: number): string {
  return `${capability}-${level}`;
}

/** The codes of a capability from one level to another, both included. */
export function levelCodes(capability: string, from: number, to: number = highest): string[] {
  const levels = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return levels.map((level) => levelCode(capability, level));
}

/** The levels that a capability can be asked for at (domain.md 4.2), in words. */
export const levelChoices: readonly Choice[] = [
  { value: '1', text: 'Developing' },
  { value: '2', text: 'Practised' },
  { value: '3', text: 'Proven' },
  { value: '4', text: 'Leading' },
];

/** Whether what a provider says of itself counts, or only what somebody else has checked. */
export const standingSetting: Setting = {
  name: 'standing',
  legend: 'What counts',
  within: 'capability',
  initial: 'claimed',
  options: [
    { value: 'claimed', text: 'What the provider says' },
    { value: 'checked', text: 'Only what has been checked' },
  ],
};

/** The least level at which a provider has a capability. */
export const leastLevel: Setting = {
  name: 'level',
  legend: 'At this level or higher',
  within: 'capability',
  initial: '2',
  options: levelChoices,
};

/** Capabilities of a provider, from a level on, as claimed or as checked. */
export const capabilityHeld: Pick<CodeFilter, 'field' | 'codes'> = {
  field: ({ standing }) => (standing === 'checked' ? 'capability_checked' : 'capability_claimed'),
  codes: (code, { level }) => levelCodes(code, Number(level ?? leastLevel.initial)),
};

/** The highest level at which an opportunity may ask for a capability. */
export const mostLevel: Setting = {
  name: 'level',
  legend: 'Asked for at this level or lower',
  within: 'capability',
  initial: '4',
  options: levelChoices,
};

/** Capabilities that an opportunity asks for, up to a level. */
export const capabilityAsked: Pick<CodeFilter, 'field' | 'codes'> = {
  field: () => 'capability_asked',
  codes: (code, { level }) => levelCodes(code, 1, Number(level ?? mostLevel.initial)),
};
