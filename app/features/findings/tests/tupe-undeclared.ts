import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import type { SubcontractToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/** The first day on which a sub-contract was signed with a declaration. What was signed before is no breach. */
export const declaredSince = '2026-11-26';

/** Sub-contracts that are signed without a declaration that says what is held about TUPE (domain.md P08, F19). */
export function tupeUndeclared(rows: readonly SubcontractToTest[]): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const { signedOn, isTupeDeclared, isEnded } = row;
    if (signedOn === null || signedOn < declaredSince || isTupeDeclared || isEnded) return [];
    return [
      breachOf(row, {
        test: 'tupe_undeclared',
        since: signedOn,
        words: `It was signed on ${formatDate(signedOn)}, and no declaration says whether staff would transfer.`,
      }),
    ];
  });
}
