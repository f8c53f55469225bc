import { firstLot } from '#db/first-lot.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

/** An opportunity that can be published on 1 June 2026. */
export const completeDraft: OpportunitySnapshot = {
  opportunityId: '00000000-0000-4000-8000-000000000001',
  organisationId: '00000000-0000-4000-8000-000000000002',
  organisationName: 'Northern Works',
  headContract: null,
  title: 'Debt advice in Hull',
  summary: 'One adviser, two days a week.',
  cpvCodes: [],
  lots: [firstLot('00000000-0000-4000-8000-000000000001')],
  requirements: [
    {
      lotId: '00000000-0000-4000-8000-000000000001',
      id: '00000000-0000-4000-8000-000000000003',
      serviceType: 'specialist_intervention',
      customerGroups: ['anyone_out_of_work'],
      specialisms: ['debt'],
      districts: ['E06000010'],
      volumeLow: 10,
      volumeCentral: 20,
      volumeHigh: 30,
      importance: 'essential',
      capabilities: [],
      description: '',
    },
  ],
  valueLowPence: 5_000_000,
  valueHighPence: 9_000_000,
  valueNotStatedReason: null,
  payment: [
    { type: 'service_fee', percent: 70 },
    { type: 'outcome', percent: 30 },
  ],
  managementFeePercent: 0,
  volumeGuarantee: false,
  paymentDays: 30,
  tupe: { position: 'unlikely', saidBy: 'Head of contracts', reason: 'Nobody does this work now.' },
  mandatoryEvidence: [],
  questions: [],
  criteria: [
    {
      id: '00000000-0000-4000-8000-000000000004',
      name: 'How you will do it',
      description: '',
      weight: 60,
      threshold: 2,
    },
    { id: '00000000-0000-4000-8000-000000000005', name: 'Price', description: '', weight: 40, threshold: null },
  ],
  standstillDays: 10,
  clarificationDeadline: '2026-06-10',
  responseDeadline: '2026-06-22',
  decisionDate: '2026-07-06',
  shortWindowReason: null,
  source: null,
};
