import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import type { Environment } from './env.ts';

export type Log = Logger;

/**
 * One line of JSON per event. Addresses, tokens, names of files and form contents are never logged.
 * @param destination standard output, unless given
 */
export function createLog(env: Pick<Environment, 'LOG_LEVEL'>, destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    level: env.LOG_LEVEL,
    base: undefined,
    redact: {
      paths: [
        'req.headers.cookie',
        'req.headers.authorization',
        '*.token',
        '*.email',
        '*.fileName',
        '*.bytes',
        'err.parameters',
        'err.params',
        'err.detail',
      ],
      remove: true,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
