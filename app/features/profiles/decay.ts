import type { Reference } from '#app/services/reference.ts';
import type { DecayOf } from './evidence-age.ts';

/** How long each kind of evidence counts, from the list that stewards keep. An unknown kind does not fade. */
export function decayFrom(reference: Reference): DecayOf {
  const months = new Map(reference.list('evidence_kind').map(({ code, detail }) => [code, detail.decay_months]));
  return (kind) => {
    const value = months.get(kind);
    return typeof value === 'number' ? value : null;
  };
}
