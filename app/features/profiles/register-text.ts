import { type PassagePiece, passagesOf } from '../proposals/passages.ts';
import { findMeanings } from '../proposals/read-text.ts';
import type { ProfileSnapshot } from './snapshot.ts';

/** All that a register says of an organisation, as rows are read from it. */
export function registerTextOf({ name, summary, registerText }: ProfileSnapshot): string {
  return [`${name}.`, summary, registerText ?? ''].filter(Boolean).join('\n\n');
}

/**
 * Where a register's text says what an activity of an unclaimed entry holds; null when no word of it does, as with an
 * activity from another source.
 */
export function quoteRegister(
  snapshot: ProfileSnapshot,
  { serviceType, customerGroups, specialisms }: ProfileSnapshot['activities'][number],
): { source: string; passages: PassagePiece[][] } | null {
  const text = registerTextOf(snapshot);
  const spans = findMeanings(text)
    .filter(
      ({ kind, code }) =>
        (kind === 'service' && code === serviceType) ||
        (kind === 'customer_group' && customerGroups.includes(code)) ||
        (kind === 'specialism' && specialisms.includes(code)),
    )
    .flatMap((finding) => finding.spans);
  return spans.length > 0 ? { source: snapshot.source ?? 'Public register', passages: passagesOf(text, spans) } : null;
}
