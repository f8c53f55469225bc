import { type Logger, pino } from 'pino';
import type { Environment } from './env.ts';

export type Log = Logger;

/** One line of JSON per event. Addresses, tokens and form contents are never logged. */
export function createLog(env: Pick<Environment, 'LOG_LEVEL'>): Log {
  return pino({
    level: env.LOG_LEVEL,
    base: undefined,
    redact: {
      paths: [
        'req.headers.cookie',
        'req.headers.authorization',
        '*.token',
        '*.email',
        'err.parameters',
        'err.params',
        'err.detail',
      ],
      remove: true,
    },
  });
}
