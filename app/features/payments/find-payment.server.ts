import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findPayment as findRow } from '#db/queries/payment.ts';
import type { PaymentRow } from '#db/tables/ledger.table.ts';
import { type FoundSubcontract, ofSubcontract } from '../subcontracts/find-subcontract.server.ts';
import { primeSteps } from './schema.ts';

const paymentParams = z.object({ subcontractId: z.uuid(), paymentId: z.uuid() });
const stepParams = paymentParams.extend({ step: z.enum(primeSteps) });
type Finding = { services: Services; params: z.infer<typeof paymentParams> };

export type FoundPayment = FoundSubcontract & { payment: PaymentRow };

async function find({ services, params }: Finding): Promise<FoundPayment | null> {
  const found = await ofSubcontract.find({ services, params });
  const payment = found && (await findRow(services.db, params.subcontractId, params.paymentId));
  return payment && { ...found, payment };
}

/** One invoice of a sub-contract; each route names its verb. */
export const ofPayment = { access: { for: 'acting' }, params: paymentParams, find } as const;
/** A step that a prime takes with one. */
export const ofPaymentStep = { ...ofPayment, params: stepParams } as const;
