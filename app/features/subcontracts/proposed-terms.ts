import { z } from 'zod';

/** What a change of terms would bring; what is absent stays as it is. */
export const proposedTerms = z.object({
  endsOn: z.iso.date().optional(),
  noticeMonths: z.number().int().optional(),
  paymentDays: z.number().int().optional(),
  upFrontPercent: z.number().int().optional(),
});
export type ProposedTerms = z.infer<typeof proposedTerms>;

/** The columns of a sub-contract that a change writes. */
export function columnsOfTerms({ endsOn, noticeMonths, paymentDays, upFrontPercent }: ProposedTerms) {
  return {
    ...(endsOn !== undefined && { ends_on: endsOn }),
    ...(noticeMonths !== undefined && { notice_months: noticeMonths }),
    ...(paymentDays !== undefined && { payment_days: paymentDays }),
    ...(upFrontPercent !== undefined && { up_front_percent: upFrontPercent }),
  };
}
