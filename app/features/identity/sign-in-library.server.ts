import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Transaction } from 'kysely';
import type { Environment } from '#app/services/env.ts';
import type { Log } from '#app/services/log.ts';
import type { Database } from '#db/schema.ts';
import type { Client } from './client.ts';
import { sessionDays } from './session-cookie.server.ts';

export const linkMinutes = 15;
const dayInMs = 86_400_000;

type LibraryOptions = {
  env: Pick<Environment, 'APP_URL'>;
  log: Log;
  secret: string;
  db: Transaction<Database>;
  client: Client;
  now: Date;
  deliver?: (email: string, token: string) => Promise<void>;
};

/**
 * better-auth on our own tables, for the length of one transaction, so that a link and its mail, or a session and its
 * audit entry, stand or fall together. It never opens a transaction: the embedded database has one connection.
 */
export function signInLibrary({ env, log, secret, db, client, now, deliver }: LibraryOptions) {
  return betterAuth({
    baseURL: env.APP_URL,
    secret,
    telemetry: { enabled: false },
    logger: { level: 'warn', disableColors: true, log: (level, message) => log[level]({ part: 'sign-in' }, message) },
    database: { db, type: 'postgres', transaction: false },
    // Its look at the schema would want a connection of its own; our migrations and tests answer for the schema.
    advanced: { database: { generateId: 'uuid', validateSchema: false } },
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...timestamps } },
    session: {
      modelName: 'session',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...timestamps,
      },
    },
    account: { modelName: 'account', fields: accountFields },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', ...timestamps },
      // Housekeeping clears what has expired, by our clock. Here it would hold up everybody who signs in meanwhile.
      disableCleanup: true,
    },
    databaseHooks: {
      session: {
        create: {
          // Our clock and our idea of the client's address: the library would read both for itself.
          before: async (session) => ({
            data: {
              ...session,
              ipAddress: client.address,
              userAgent: client.userAgent?.slice(0, 300) ?? null,
              createdAt: now,
              updatedAt: now,
              expiresAt: new Date(now.getTime() + sessionDays * dayInMs),
            },
          }),
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token }) => deliver?.(email, token),
      }),
    ],
  });
}

export type SignInLibrary = ReturnType<typeof signInLibrary>;

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' };
const accountFields = {
  userId: 'person_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  ...timestamps,
};
