/**
 * From how many independent voices on what they say may be told (k, domain.md 1.1): organisations under common control are one
 * voice. Below it nothing that one of them did without its name may show.
 */
export const leastVoices = 3;

/** A count of voices as it may be told: null stands for fewer than `leastVoices`, none included. */
export function countTold(voices: number): number | null {
  return voices < leastVoices ? null : voices;
}

/** "fewer than 3" or the count. */
export function countInWords(voices: number | null): string {
  return voices === null ? `fewer than ${leastVoices}` : String(voices);
}
