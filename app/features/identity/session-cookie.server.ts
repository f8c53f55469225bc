import { createHmac } from 'node:crypto';
import { constantTimeEqual } from 'better-auth/crypto';

export const sessionDays = 30;
const dayInSeconds = 86_400;

export type SessionCookie = {
  /** The header that hands a session to a browser. */
  issue(token: string): Promise<string>;
  /** The header that lets the browser keep the cookie which it sent for as long again. */
  renew(headers: Headers): string | null;
  /** The header that takes the cookie away. */
  clear(): string;
  /** The token of the session that a browser names, when we signed it. */
  read(headers: Headers): Promise<string | null>;
};

/** The cookie that names a session: unreadable to scripts, not sent by other sites, and signed. */
export function sessionCookie(secret: string, { isHttps }: { isHttps: boolean }): SessionCookie {
  const name = isHttps ? '__Host-session' : 'session';
  const write = (value: string, seconds: number) =>
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isHttps ? '; Secure' : ''}`;
  const sign = (token: string) =>
    encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
  const sent = (headers: Headers) => {
    const pair = (headers.get('Cookie') ?? '').split(/;\s*/).find((each) => each.startsWith(`${name}=`));
    return pair?.slice(name.length + 1) || null;
  };
  return {
    issue: async (token) => write(sign(token), sessionDays * dayInSeconds),
    renew(headers) {
      const value = sent(headers);
      return value && write(value, sessionDays * dayInSeconds);
    },
    clear: () => write('', 0),
    async read(headers) {
      const value = sent(headers);
      const token = value?.match(/^[A-Za-z0-9]{16,64}/)?.[0];
      return value && token && constantTimeEqual(value, sign(token)) ? token : null;
    },
  };
}
