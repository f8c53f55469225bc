import type { Services } from '#app/services/services.ts';

/** The kinds of evidence of conduct in words, by code. */
export async function kindLabels({ reference }: Services): Promise<Record<string, string>> {
  const words = await reference.current();
  return Object.fromEntries(words.list('conduct_evidence_kind').map(({ code, label }) => [code, label]));
}
