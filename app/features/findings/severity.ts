export const severities = ['minor', 'moderate', 'major', 'severe'] as const;
export type Severity = (typeof severities)[number];

/** A severity so many steps up or down, never beyond the ends. */
export function severityStep(from: Severity, steps: number): Severity {
  const place = Math.min(Math.max(severities.indexOf(from) + steps, 0), severities.length - 1);
  return severities[place] ?? from;
}

export const severityWords: Readonly<Record<Severity, string>> = {
  minor: 'Minor',
  moderate: 'Moderate',
  major: 'Major',
  severe: 'Severe',
};
