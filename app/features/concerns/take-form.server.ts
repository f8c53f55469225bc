import type { Context } from '#app/services/unit-of-work.ts';
import { findByReceipt, findConcern } from '#db/queries/concern.ts';
import { anonymous } from '../identity/actor.ts';
import { acknowledgeConcern, answerConcern } from './answer-concern.server.ts';
import { isReceiptOf, readReceipt, receiptHash } from './receipt.ts';
import { allowShowing, takeReporterStep } from './reporter-steps.server.ts';
import { message, type ReporterForm, type SubjectForm } from './schema.ts';
import { sendMessage } from './send-message.server.ts';
import { refusalWords, stepWords } from './words.ts';

/** What was done, in words; or what is wrong, and where. */
export type FormTaken = { ok: true; said: string } | { ok: false; field: string; message: string };

/** What who raised a concern does: a message, letting its words be read, or a step. */
export async function takeReporterForm(context: Context, concernId: string, form: ReporterForm): Promise<FormTaken> {
  if (form.do === 'message') {
    const written = message.safeParse(form.body);
    if (!written.success) return { ok: false, field: 'body', message: written.error.issues[0]?.message ?? '' };
    const sent = await sendMessage(context, concernId, { sender: 'reporter', reader: 'steward', body: written.data });
    return sent.ok ? { ok: true, said: 'Sent to the stewards' } : refused('do', sent.reason);
  }
  if (form.do === 'show') {
    const shown = await allowShowing(context, concernId);
    const said = 'They can read your words from the first of next month on';
    return shown.ok ? { ok: true, said } : refused('do', shown.reason);
  }
  const taken = await takeReporterStep(context, concernId, form.do);
  return taken.ok ? { ok: true, said: stepWords[form.do].done } : refused('do', taken.reason);
}

/** What whom a concern is about does: says that it has read it, answers, or writes to the stewards. */
export async function takeSubjectForm(context: Context, concernId: string, form: SubjectForm): Promise<FormTaken> {
  if (form.do === 'message') {
    const sent = await sendMessage(context, concernId, { sender: 'subject', reader: 'steward', body: form.body });
    return sent.ok ? { ok: true, said: 'Sent to the stewards' } : refused('do', sent.reason);
  }
  if (form.do === 'acknowledge') {
    const read = await acknowledgeConcern(context, concernId);
    return read.ok ? { ok: true, said: 'They know that you have read it' } : refused('do', read.reason);
  }
  const event = form.do === 'reply' ? 'reply' : form.event === 'propose' ? 'propose' : 'deadlock';
  const answered = await answerConcern(context, concernId, { event, answer: form.answer });
  return answered.ok ? { ok: true, said: 'Your answer is sent' } : refused('do', answered.reason);
}

/**
 * The concern that a receipt opens, and the context in which whoever holds it acts: without a person, even when one is signed
 * in. @returns null for a receipt of nothing
 */
export async function openByReceipt({ services, formKey }: Context, typed: string) {
  const receipt = readReceipt(typed);
  const found = receipt && (await findByReceipt(services.db, receiptHash(receipt)));
  if (!receipt || !isReceiptOf(found ? found.receipt_hash : null, receipt) || !found) return null;
  const concern = await findConcern(services.db, found.id);
  return concern && { concern, receipt, context: { services, actor: anonymous, formKey } };
}

function refused(field: string, reason: keyof typeof refusalWords): FormTaken {
  return { ok: false, field, message: refusalWords[reason] };
}
