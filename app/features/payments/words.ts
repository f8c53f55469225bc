import type { InvoiceStatus } from './due.ts';
import type { PrimeStep } from './schema.ts';

export const invoiceStatusWords: Readonly<Record<InvoiceStatus, string>> = {
  received: 'To be looked at',
  valid: 'Accepted',
  disputed: 'Disputed',
  rejected: 'Sent back',
  paid: 'Paid',
};

type StepWords = { button: string; heading: string; question: string; done: string };
export const stepWords: Readonly<Record<PrimeStep, StepWords>> = {
  accept: {
    button: 'Accept it as valid',
    heading: 'Accept the invoice',
    question: 'On which day was it accepted as valid?',
    done: 'Accepted',
  },
  dispute: {
    button: 'Dispute it',
    heading: 'Dispute the invoice',
    question: 'What do you dispute, and why?',
    done: 'Disputed. The provider is told now',
  },
  settle: {
    button: 'The dispute is settled',
    heading: 'Settle the dispute',
    question: 'On which day was the dispute settled?',
    done: 'Settled. The days to pay it run again',
  },
  reject: {
    button: 'Send it back',
    heading: 'Send the invoice back',
    question: 'What is wrong with it?',
    done: 'Sent back. The provider is told now',
  },
  pay: {
    button: 'Record the payment',
    heading: 'Record the payment',
    question: 'On which day did you pay it?',
    done: 'Payment recorded',
  },
};

/** What a person is told when an invoice cannot be taken a step on. */
export const invoiceRefusals = {
  no_such_step: 'This was done already, or cannot be done any more. Read the invoice again',
  in_future: 'The day must be today or before',
  before_receipt: 'The day must not be before the invoice was received',
  known_reference: 'An invoice with this reference is here already',
  unknown: 'This sub-contract is not there any more',
} as const;
