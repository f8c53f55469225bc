import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { daysAfter, daysBetween } from './days.ts';
import type { SubcontractToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/** Within so many days of the award a sub-contract is signed (domain.md P11, F03); severity rises with each as many again. */
export const daysToSign = 60;

/** Sub-contracts that are not signed 60 days after their award took effect. A signature that the provider disputes is none. */
export function subcontractUnsigned(rows: readonly SubcontractToTest[], today: string): Breach[] {
  return rows.flatMap((row): Breach[] => {
    if (row.isEnded || (row.signedOn !== null && !row.isSignatureDisputed)) return [];
    const days = daysBetween(row.awardedOn, today);
    if (days <= daysToSign) return [];
    const steps = Math.ceil(days / daysToSign) - 2;
    const by = formatDate(daysAfter(row.awardedOn, daysToSign));
    const state = row.signedOn === null ? 'is not' : 'the provider disputes the signature on record';
    return [
      breachOf(row, {
        test: 'subcontract_unsigned',
        since: daysAfter(row.awardedOn, daysToSign + 1),
        words: `The award took effect on ${formatDate(row.awardedOn)}. It was to be signed by ${by}, and ${state}.`,
        change: steps > 0 ? { steps } : null,
      }),
    ];
  });
}
