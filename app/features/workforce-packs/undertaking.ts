/** The text that is signed before figures of staff are opened. A change makes a new version; what was signed stays signed. */
export const undertakingVersion = 1;

const versions: Record<number, readonly string[]> = {
  1: [
    'We use the figures only to work out what we offer for this opportunity.',
    'We show them only to those of our own people and advisers who need them for that.',
    'We do not try to find out who any employee is, and do not put the figures together with others so that somebody could.',
    'We do not approach any employee because of them.',
    'We delete them, and every copy, within 30 days of an award that does not go to us, of withdrawing our interest, or of the opportunity being withdrawn, and say so here.',
  ],
};

/** What a version of the undertaking says, promise by promise. */
export function undertakingText(version: number): readonly string[] {
  return versions[version] ?? [];
}
