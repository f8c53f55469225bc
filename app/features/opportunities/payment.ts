export type PaymentPart = { type: string; percent: number };

/** The parts of a price that are paid whatever the results (domain.md 6.2); every other one depends on them. */
const notTiedToResults: ReadonlySet<string> = new Set([
  'service_fee',
  'attachment',
  'cost_reimbursement',
  'specialist_tariff',
]);

/** What is wrong with the shares of a price, in words; null when they make up the whole. */
export function paymentProblem(parts: readonly PaymentPart[]): string | null {
  if (parts.length === 0) return 'Enter what share of the price each payment is';
  const sum = parts.reduce((total, { percent }) => total + percent, 0);
  return sum === 100 ? null : `The percentages add up to ${sum}. They must add up to 100`;
}

/** How much of the price, in per cent, is paid only for results. */
export function shareOnResults(parts: readonly PaymentPart[]): number {
  return parts.filter(({ type }) => !notTiedToResults.has(type)).reduce((sum, { percent }) => sum + percent, 0);
}

/** Who carries the risk, in one sentence. */
export function riskInWords(parts: readonly PaymentPart[]): string {
  const share = shareOnResults(parts);
  if (parts.length === 0) return 'The payment parts are not stated.';
  if (share === 0) return 'None of the price depends on results: the prime carries the risk.';
  if (share === 100) return 'All of the price depends on results: the provider carries the whole risk.';
  const carrier =
    share > 50
      ? 'the provider carries most of the risk'
      : share === 50
        ? 'prime and provider share the risk equally'
        : 'the prime carries most of the risk';
  return `${share}% of the price is paid only for results: ${carrier}.`;
}
