export const paymentRegimes = ['pcr_2015', 'pa_2023', 'other'] as const;
export type PaymentRegime = (typeof paymentRegimes)[number];

const byProcurement: Readonly<Record<string, PaymentRegime>> = { PCR2015: 'pcr_2015', PA2023: 'pa_2023' };

/** The rule that sub-contractors are paid by, from the rules that the head contract was let under (code list procurement_regime). */
export function regimeOf(procurementRegime: string | null): PaymentRegime {
  return byProcurement[procurementRegime ?? ''] ?? 'other';
}

type RegimeWords = { name: string; rule: string };

/** What each rule says, in our words: domain.md 1.6. */
export const regimeWords: Readonly<Record<PaymentRegime, RegimeWords>> = {
  pcr_2015: {
    name: 'Public Contracts Regulations 2015, regulation 113',
    rule: 'Paid within 30 days from the day on which the invoice was accepted as valid and undisputed.',
  },
  pa_2023: {
    name: 'Procurement Act 2023, section 73',
    rule: 'Paid before the end of 30 days that begin with the day on which the invoice was received or, if that is later, fell due by its own terms.',
  },
  other: {
    name: 'As agreed in the sub-contract',
    rule: 'Paid within the days that were agreed, or 30 where none were, from the day on which the invoice was accepted as valid.',
  },
};
