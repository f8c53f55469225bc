import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#app/features/identity/actor.ts';
import type { JsonObject } from '#db/json.ts';
import type { Database } from '#db/schema.ts';
import type { Mail } from '#emails/catalogue.ts';
import type { JobInput, JobName } from './job-catalogue.ts';
import type { Services } from './services.ts';

/** Who does something, with what, and from which form. Every feature verb that writes takes one. */
export type Context = {
  services: Services;
  actor: Actor;
  /** The key that the form was served with; null for commands and jobs. A second submission with the same key changes nothing. */
  formKey: string | null;
};

/** One transaction and what belongs in it: rows, audit entries, jobs and mails stand or fall together. */
export type UnitOfWork = {
  db: Transaction<Database>;
  now: Date;
  today: Temporal.PlainDate;
  /** Who does it, for the columns that keep an author; nobody where the product itself does. */
  by: { personId: string | null; organisationId: string | null };
  audit(
    verb: string,
    noun: string,
    thingId: string,
    detail?: JsonObject,
    organisationId?: string | null,
  ): Promise<void>;
  enqueue<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<void>;
  /** Queues a mail, where it can be stopped with the link that does. @returns its id */
  mail(mail: Mail, recipient: string, stopUrl?: string): Promise<string>;
  /** For links in mails. */
  site: Pick<Services, 'env' | 'signer'>;
};

export type Outcome = { ok: true } | { ok: false };

class Refused extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('refused');
    this.outcome = outcome;
  }
}

/**
 * Runs `work` in one transaction. An outcome that is not ok rolls everything back and is returned as it is; a throw rolls
 * back and is thrown. When the same form was submitted before, `work` does not run and its first outcome is returned.
 * Outcomes are kept as JSON, so they hold plain values only.
 */
export async function inUnitOfWork<Result extends Outcome>(
  { services, actor, formKey }: Context,
  work: (unit: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  try {
    return await services.db.transaction().execute(async (db) => {
      const personId = actor.kind === 'person' ? actor.personId : null;
      // Keys are a person's own: nobody is answered with what another person's form came to.
      const key = formKey && `${personId ?? 'anonymous'} ${formKey}`;
      if (key) {
        const first = await db
          .insertInto('form_submission')
          .values({ key, person_id: personId, outcome: null })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .executeTakeFirst();
        if (!first.numInsertedOrUpdatedRows) return await firstOutcome<Result>(db, key);
      }
      const result = await work(unitOfWork(services, actor, db));
      if (!result.ok) throw new Refused(result);
      if (key) {
        const outcome = result as JsonObject;
        await db.updateTable('form_submission').set({ outcome }).where('key', '=', key).execute();
      }
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome as Result;
    throw error;
  }
}

async function firstOutcome<Result>(db: Transaction<Database>, key: string): Promise<Result> {
  const submission = await db
    .selectFrom('form_submission')
    .select('outcome')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return submission.outcome as Result;
}

function unitOfWork(services: Services, actor: Actor, db: Transaction<Database>): UnitOfWork {
  const now = new Date(services.clock.now().epochMilliseconds);
  const acting = actor.kind === 'person' ? actor.acting : null;
  const by = {
    personId: actor.kind === 'person' ? actor.personId : null,
    organisationId: acting?.organisationId ?? null,
  };
  const enqueue: UnitOfWork['enqueue'] = (name, input) => services.jobs.enqueue(db, name, input);
  return {
    db,
    now,
    today: services.clock.today(),
    by,
    enqueue,
    async audit(verb, noun, thingId, detail = {}, organisationId = null) {
      await db
        .insertInto('audit_entry')
        .values({
          at: now,
          person_id: by.personId,
          organisation_id: organisationId ?? by.organisationId,
          verb,
          noun,
          thing_id: thingId,
          detail,
        })
        .execute();
    },
    site: services,
    async mail(mail, recipient, stopUrl) {
      const { id } = await db
        .insertInto('mail_message')
        .values({
          kind: mail.kind,
          recipient,
          input: mail.input,
          stop_url: stopUrl ?? null,
          created_at: now,
          failure: null,
          sent_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await enqueue('mail-send', { mailId: id });
      return id;
    },
  };
}
