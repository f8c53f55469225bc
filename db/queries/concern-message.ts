import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

export type MessageParty = 'reporter' | 'steward' | 'subject';
type NewMessage = {
  concernId: string;
  sender: MessageParty;
  reader: MessageParty;
  body: string;
  sentAt: Date;
  /** Null for whoever is not named. */
  sentBy: string | null;
};

/** Adds a message behind the others of its concern, whose row is locked. */
export async function insertMessage(db: Transaction<Database>, message: NewMessage): Promise<void> {
  const { concernId, sender, reader, body, sentAt, sentBy } = message;
  await db
    .insertInto('concern_message')
    .values((eb) => ({
      concern_id: concernId,
      sender,
      reader,
      position: eb
        .selectFrom('concern_message')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('concern_id', '=', concernId),
      body,
      sent_at: sentAt,
      sent_by: sentBy,
    }))
    .execute();
}

/** What passed last between a party and the stewards, in its order. Nobody's name is in it. */
export async function messagesOf(db: Kysely<Database>, concernId: string, party: 'reporter' | 'subject') {
  const rows = await db
    .selectFrom('concern_message')
    .select(['sender', 'body', 'sent_at'])
    .where('concern_id', '=', concernId)
    .where((eb) => eb.or([eb('sender', '=', party), eb('reader', '=', party)]))
    .orderBy('position', 'desc')
    .limit(100)
    .execute();
  return rows.reverse();
}
