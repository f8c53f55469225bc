import type { Person } from '#app/features/identity/actor.ts';
import { createOpportunity } from '#app/features/opportunities/create-opportunity.server.ts';
import { publishOpportunity } from '#app/features/opportunities/publish-opportunity.server.ts';
import { addCriterion } from '#app/features/opportunities/save-criteria.server.ts';
import { addRequirement, changeRequirement } from '#app/features/opportunities/save-requirement.server.ts';
import {
  saveDates,
  savePayment,
  saveTerms,
  saveTitle,
  saveValue,
} from '#app/features/opportunities/save-tasks.server.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { personActing } from '#test/support/actors.ts';
import type { TestServices } from '#test/support/services.ts';
import { stateOnDraft } from '#test/support/tupe-position.ts';

type ActingPerson = Person & { acting: NonNullable<Person['acting']> };
export type Draft = { context: Context; key: { organisationId: string; opportunityId: string }; editor: ActingPerson };

type DraftOptions = {
  editor?: ActingPerson;
  title?: string;
  districts?: string[];
  service?: string;
  responseDeadline?: string;
  shortWindowReason?: string | null;
  highPence?: number;
  /** False to leave the position on TUPE to the test. */
  withTupe?: boolean;
  /** False to leave the criteria to the test. */
  withCriteria?: boolean;
};

/** A draft of a verified prime in which everything is filled in, ready to publish on 1 June 2026. */
export async function completeDraft(services: TestServices, options: DraftOptions = {}): Promise<Draft> {
  const editor = options.editor ?? (await personActing(services, { kind: 'prime', status: 'verified' }));
  const context: Context = { services, actor: editor, formKey: null };
  const { organisationId } = editor.acting;
  const created = await createOpportunity(context, { organisationId, headContractId: null });
  if (!created.ok) throw new Error(created.reason);
  const key = { organisationId, opportunityId: created.opportunityId };
  await saveTitle(context, key, { title: options.title ?? 'Debt advice', summary: 'One adviser a week.', cpv: [] });
  const need = { service_type: options.service ?? 'training', importance: 'essential', description: '' } as const;
  const added = await addRequirement(context, key, need);
  if (!added.ok) throw new Error(added.reason);
  const districts = options.districts ?? ['E06000010'];
  await changeRequirement(context, key, added.requirementId, {
    customer_groups: ['anyone_out_of_work'],
    place_rule: { kind: 'districts', codes: districts },
    districts,
    volume_central: 20,
  });
  await saveValue(context, key, { lowPence: null, highPence: options.highPence ?? 9_000_000, notStatedReason: null });
  await savePayment(context, key, [{ type: 'service_fee', percent: 100 }]);
  await saveTerms(context, key, { management_fee: 12.5, volume_guarantee: false, payment_days: 30 });
  if (options.withTupe !== false) await stateOnDraft(context, key);
  if (options.withCriteria !== false) {
    await addCriterion(context, key, { name: 'How you will do it', description: '', weight: 60, threshold: 2 });
    await addCriterion(context, key, { name: 'Price', description: '', weight: 40, threshold: null });
  }
  await saveDates(context, key, {
    clarificationDeadline: '2026-06-10',
    responseDeadline: options.responseDeadline ?? '2026-06-22',
    decisionDate: '2026-08-03',
    shortWindowReason: options.shortWindowReason ?? null,
  });
  return { context, key, editor };
}

/** The same, published and found by search. */
export async function publishedOpportunity(services: TestServices, options: DraftOptions = {}): Promise<Draft> {
  const draft = await completeDraft(services, options);
  const published = await publishOpportunity(draft.context, draft.key);
  if (!published.ok) throw new Error(JSON.stringify(published));
  await services.runJobs();
  return draft;
}
