import { CompiledQuery, type Kysely } from 'kysely';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '#db/schema.ts';
import type { Environment } from './env.ts';

// Kept in the database, so that several web processes count together.
const limits = {
  /** Sign-in links asked for, per address. */
  'sign-in-address': { points: 5, duration: 15 * 60 },
  /** Sign-in links asked for, per client. */
  'sign-in-client': { points: 20, duration: 15 * 60 },
  /** Second-factor codes tried, per person. */
  'second-factor': { points: 6, duration: 15 * 60 },
  /** Claim codes asked for or tried, per person. */
  'directory-claim': { points: 10, duration: 60 * 60 },
  /** Invitations to members sent, per organisation. */
  'membership-invitation': { points: 30, duration: 60 * 60 },
  /** Providers invited to opportunities, per prime. */
  'opportunity-invitation': { points: 60, duration: 60 * 60 },
  /** Questions asked about opportunities, per organisation. */
  clarification: { points: 10, duration: 60 * 60 },
  /** Pages of raising a concern answered, per client and day: each page, so that nothing tells when one was sent. */
  concern: { points: 300, duration: 24 * 60 * 60 },
  /** Receipts of concerns tried, per client. */
  'concern-receipt': { points: 40, duration: 15 * 60 },
  /** Suggestions asked for while typing, per client: an office may share one address. */
  suggestion: { points: 600, duration: 60 },
  /** Private calendars read, per client: an office may share one address. */
  'calendar-feed': { points: 300, duration: 10 * 60 },
  /** Texts of contracts checked, per client: an office may share one address. */
  'clause-check': { points: 60, duration: 60 * 60 },
  /** Lists downloaded, per client. */
  export: { points: 30, duration: 10 * 60 },
} as const;

export type RateLimitName = keyof typeof limits;

export type RateLimits = {
  /** Takes one try from a limit. @returns the seconds to wait when none is left, otherwise null. */
  take(name: RateLimitName, key: string): Promise<number | null>;
};

/** Limits that hold across processes and restarts. With RATE_LIMITS=off nothing is counted, for load tests alone. */
export function createRateLimits(db: Kysely<Database>, env: Pick<Environment, 'RATE_LIMITS'>): RateLimits {
  const storeClient = {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: rows.length };
    },
  };
  const limiterOf = (name: RateLimitName) =>
    new RateLimiterPostgres({
      storeClient,
      // The library knows its clients by the name of their class; a pool is what it asks least of.
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      clearExpiredByTimeout: false,
      ...limits[name],
    });
  return {
    async take(name, key) {
      if (env.RATE_LIMITS === 'off') return null;
      try {
        await limiterOf(name).consume(key);
        return null;
      } catch (answer) {
        if (answer instanceof RateLimiterRes) return Math.ceil(answer.msBeforeNext / 1000);
        throw answer;
      }
    },
  };
}
