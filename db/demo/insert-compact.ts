import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { answerDue } from '#app/features/compact/advance-states.ts';
import { checkClauses } from '#app/features/compact/clauses/check-clauses.ts';
import { clauseRulesVersion } from '#app/features/compact/clauses/rules.ts';
import type { Database } from '../schema.ts';
import { at } from './moment.ts';
import type { ShownOrganisations } from './people.ts';
import { demoId } from './random.ts';

const contract = `12.1 The Provider shall not make any statement to the press about the Services without the Prime's prior written consent.
14.2 The Prime may vary the volumes and the fees at any time by notice, and the Provider shall be bound by the variation.
15.1 The Prime shall pay the Provider within 14 days of receiving the corresponding payment from the Department.
19.3 The Prime may terminate this Agreement for convenience on 30 days' notice.
22.1 The Provider shall hold professional indemnity insurance of not less than £10 million, irrespective of the value of the Services.`;

const requests = [
  {
    ago: 3,
    amount: 18_000_00,
    need: 'Wages of two advisers for the first two months, before the first starts are paid.',
  },
  { ago: 40, amount: 12_000_00, need: 'Rent and equipment of a new drop-in centre.', granted: 8_000_00 },
] as const;

/** Puts the Compact to work on the sub-contracts of the provider that a visitor can be: what it asked for, what it found. */
export async function insertCompact(
  db: Transaction<Database>,
  shown: ShownOrganisations,
  today: Temporal.PlainDate,
): Promise<void> {
  const subcontracts = await db
    .selectFrom('subcontract')
    .select(['id', 'awarded_at'])
    .where('provider_id', '=', shown.provider.id)
    .where('status', 'in', ['awarded', 'signed'])
    .orderBy('status', 'desc')
    .orderBy('awarded_at', 'desc')
    .orderBy('id')
    .limit(2)
    .execute();
  for (const [nth, { id }] of subcontracts.entries()) await insertRequest(db, id, nth, today);
  const [first] = subcontracts;
  if (!first) return;
  await db
    .insertInto('full_cost')
    .values({
      subcontract_id: first.id,
      direct_pence: 148_000_00,
      overhead_pence: 22_500_00,
      price_pence: 160_000_00,
      subsidised_by: 'Our reserves and a local trust.',
      shown_to_prime: true,
      stated_by: null,
      stated_at: at(today.subtract({ days: 20 })),
    })
    .execute();
  await insertCheck(db, shown.provider.id, first.id, today);
}

async function insertRequest(db: Transaction<Database>, subcontractId: string, nth: number, today: Temporal.PlainDate) {
  const request = requests[nth];
  if (!request) return;
  const { ago, amount, need } = request;
  const askedOn = today.subtract({ days: ago });
  const granted = 'granted' in request ? request.granted : null;
  await db
    .insertInto('advance_payment_request')
    .values({
      id: demoId('advance', nth),
      subcontract_id: subcontractId,
      amount_pence: amount,
      need,
      wanted_by: askedOn.add({ days: 30 }).toString(),
      asked_by: null,
      asked_at: at(askedOn),
      answer_due: answerDue(askedOn, ['england_and_wales']),
      status: granted === null ? 'asked' : 'granted_in_part',
      granted_pence: granted,
      reason:
        granted === null ? null : 'Rent we can pay in advance; the equipment is yours to keep, so we share its cost.',
      decided_by: null,
      decided_at: granted === null ? null : at(askedOn.add({ days: 6 })),
      overdue_since: null,
    })
    .execute();
}

async function insertCheck(
  db: Transaction<Database>,
  organisationId: string,
  subcontractId: string,
  today: Temporal.PlainDate,
) {
  const findings = checkClauses(contract).map(({ code, quotation }) => ({ code, quotation }));
  await db
    .insertInto('clause_check')
    .values({
      id: demoId('clause check'),
      organisation_id: organisationId,
      subcontract_id: subcontractId,
      name: 'Draft sub-contract.docx',
      sha256: '5d41402abc4b2a76b9719d911017c592'.repeat(2),
      characters: contract.length,
      findings,
      rules_version: clauseRulesVersion,
      checked_by: null,
      checked_at: at(today.subtract({ days: 12 })),
    })
    .execute();
}
