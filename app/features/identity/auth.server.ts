import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Transaction } from 'kysely';
import type { Services } from '#app/services/services.ts';
import { findSessionWithMemberships, renewSession } from '#db/queries/session.ts';
import type { Database } from '#db/schema.ts';
import { type Actor, anonymous } from './actor.ts';
import type { Client } from './client.ts';
import { type SessionCookie, sessionCookie, sessionDays } from './session-cookie.server.ts';
import { rowsToPerson } from './session-person.ts';
import { type SignInLibrary, signInLibrary } from './sign-in-library.server.ts';

export type Auth = {
  /** Who sends a request: by its cookie, its session, and the organisations that the person belongs to. */
  actor(headers: Headers): Promise<Actor>;
  cookie: SessionCookie;
  /** The sign-in library inside a transaction. `deliver` is given each link's token. */
  library(
    db: Transaction<Database>,
    client: Client,
    deliver?: (email: string, token: string) => Promise<void>,
  ): SignInLibrary;
  /** Encrypts what the database must not be able to tell: second-factor secrets. */
  seal(text: string): Promise<string>;
  unseal(sealed: string): Promise<string>;
};

const dayInMs = 86_400_000;

/** Sign-in and sessions, on the tables and the secret of this market. */
export function createAuth(services: Omit<Services, 'auth'>, secret: string): Auth {
  const { db, env, log, clock } = services;
  const cookie = sessionCookie(secret, { isHttps: env.APP_URL.startsWith('https:') });
  const now = () => new Date(clock.now().epochMilliseconds);
  return {
    cookie,
    async actor(headers) {
      const token = await cookie.read(headers);
      if (!token) return anonymous;
      const rows = await findSessionWithMemberships(db, token, now());
      const [first] = rows;
      if (!first) return anonymous;
      const isRenewed = now().getTime() - first.seen_at.getTime() > dayInMs;
      if (isRenewed) {
        await renewSession(db, first.session_id, now(), new Date(now().getTime() + sessionDays * dayInMs));
      }
      return { ...rowsToPerson(first, rows), isRenewed };
    },
    library: (transaction, client, deliver) =>
      signInLibrary({ env, log, secret, db: transaction, client, now: now(), deliver }),
    seal: (text) => symmetricEncrypt({ key: secret, data: text }),
    unseal: (sealed) => symmetricDecrypt({ key: secret, data: sealed }),
  };
}
