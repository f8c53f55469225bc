/**
 * From how many independent voices on what they say may be told (k, domain.md 1.1): organisations under common control are one
 * voice. Below it nothing that one of them did without its name may show.
 */
export const leastVoices = 3;

export const voicesTold = [`fewer than ${leastVoices}`, `${leastVoices} or more`] as const;
/** How many voices there are, as far as it is told: in two steps, so that no count moves when one more speaks. */
export type VoicesTold = (typeof voicesTold)[number];

/** A count of voices as it may be told. */
export function countTold(voices: number): VoicesTold {
  return voicesTold[voices < leastVoices ? 0 : 1];
}
