import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import type { SubcontractToTest, VolumeToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/** Sub-contracts under a head contract whose management fee was not said when it was offered (domain.md P19). */
export function feeUndisclosed(rows: readonly SubcontractToTest[]): Breach[] {
  return rows
    .filter(({ isUnderHeadContract, managementFeePercent }) => isUnderHeadContract && managementFeePercent === null)
    .map((row) =>
      breachOf(row, {
        test: 'fee_undisclosed',
        since: row.awardedOn,
        words: 'It was awarded under a head contract without saying what management fee is kept back.',
      }),
    );
}

const isSinglePoint = ({ low, central, high }: VolumeToTest) =>
  (low !== null && low === high) || (central !== null && low === null && high === null);

/** Sub-contracts whose volume is one number and no range (domain.md P10). */
export function singlePointVolume(rows: readonly SubcontractToTest[]): Breach[] {
  return rows
    .filter(({ volumes }) => volumes.some(isSinglePoint))
    .map((row) =>
      breachOf(row, {
        test: 'single_point_volume',
        since: row.awardedOn,
        words: 'A volume was agreed as a single number, without a low and a high end.',
      }),
    );
}

/** Sub-contracts that went live before they were signed (domain.md P10: a start before the agreed schedule). */
export function startedEarly(rows: readonly SubcontractToTest[]): Breach[] {
  return rows.flatMap((row): Breach[] => {
    const { wentLiveOn, signedOn } = row;
    if (wentLiveOn === null || (signedOn !== null && signedOn <= wentLiveOn)) return [];
    const signed = signedOn === null ? 'it is not signed' : `it was signed on ${formatDate(signedOn)}`;
    return [
      breachOf(row, {
        test: 'started_early',
        since: wentLiveOn,
        words: `It went live on ${formatDate(wentLiveOn)}; ${signed}.`,
      }),
    ];
  });
}
