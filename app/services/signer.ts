import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what a link may do, so that whoever holds the link can do that and nothing else, and nothing need be kept. */
export type Signer = {
  sign(purpose: string, parts: readonly string[]): string;
  /** What was signed for this purpose, or null when it was not. */
  read(purpose: string, token: string): string[] | null;
};

/** @param secret that of the sessions: a new one ends every link */
export function createSigner(secret: string): Signer {
  const seal = (purpose: string, body: string) =>
    createHmac('sha256', secret).update(`link:${purpose}:${body}`).digest('base64url');
  return {
    sign(purpose, parts) {
      const body = Buffer.from(parts.join(' ')).toString('base64url');
      return `${body}.${seal(purpose, body)}`;
    },
    read(purpose, token) {
      const [body = '', given = '', ...more] = token.split('.');
      const right = Buffer.from(seal(purpose, body));
      const isRight = more.length === 0 && given.length === right.length && timingSafeEqual(Buffer.from(given), right);
      return isRight ? Buffer.from(body, 'base64url').toString().split(' ') : null;
    },
  };
}
