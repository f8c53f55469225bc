import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { readVaultKeys, vaultKeysHint } from './vault-keys.ts';

const optionalUrl = (example: string) =>
  z
    .url({ error: `an address such as ${example}` })
    .optional()
    .or(z.literal('').transform(() => undefined));

const optionalText = z
  .string()
  .transform((text) => text || undefined)
  .optional();

const isAddressRange = (text: string) => {
  const [address = '', bits = '0', ...more] = text.split('/');
  return (
    more.length === 0 && isIP(address) > 0 && /^\d+$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128)
  );
};

const environmentSchema = z
  .object({
    NODE_ENV: z
      .enum(['development', 'production', 'test'], { error: 'development, production or test' })
      .default('production'),
    PORT: z.coerce
      .number({ error: 'a port number from 0 to 65535' })
      .int()
      .min(0)
      .max(65_535, { error: 'a port number from 0 to 65535' })
      .default(3000),
    APP_URL: optionalUrl('https://market.example.org'),
    DATA_DIR: z.string().min(1, { error: 'a folder' }).default('data'),
    DATABASE_URL: optionalUrl('postgres://user:password@host:5432/tierbridge'),
    MEILI_URL: optionalUrl('http://meilisearch:7700'),
    MEILI_API_KEY: optionalText,
    MEILI_SEARCH_KEY: optionalText,
    MEILI_BIN: optionalText,
    PATH: z.string().default(''),
    SMTP_URL: optionalUrl('smtp://mail.example.org:587'),
    FILES_URL: optionalUrl('s3://key:secret@host/bucket?region=eu-west-2'),
    MAIL_FROM: z.string().default('Tierbridge <no-reply@tierbridge.example>'),
    DEMO: z.enum(['on', 'off'], { error: 'on or off' }).optional(),
    SESSION_SECRET: z.string().min(32, { error: 'at least 32 characters' }).optional(),
    VAULT_KEYS: z
      .string()
      .optional()
      .transform((text, context) => {
        const keys = text ? readVaultKeys(text) : undefined;
        // Without what was typed: it is a secret, however wrong.
        if (keys === null) context.addIssue({ code: 'custom', message: vaultKeysHint });
        return keys ?? undefined;
      }),
    TRUST_PROXY: z
      .string()
      .refine((value) => /^\d{1,2}$/.test(value) || value.split(',').every((part) => isAddressRange(part.trim())), {
        error: 'the number of proxies in front, such as 1, or their addresses separated by commas',
      })
      .default('0'),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
        error: 'trace, debug, info, warn, error or silent',
      })
      .default('info'),
    TUPE_CLAIM_MONTHS: z.enum(['3', '6'], { error: '3 or 6' }).transform(Number).optional(),
    RATE_LIMITS: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
  })
  .superRefine((value, context) => {
    if (value.DATABASE_URL && !value.SESSION_SECRET) {
      context.addIssue({
        code: 'custom',
        path: ['SESSION_SECRET'],
        message: 'at least 32 characters, because DATABASE_URL is set',
      });
    }
    if (value.MEILI_URL && !value.MEILI_API_KEY) {
      context.addIssue({ code: 'custom', path: ['MEILI_API_KEY'], message: 'set, because MEILI_URL is set' });
    }
  });

/** Every setting of the product, parsed; `embedded` is true when no DATABASE_URL is given and the database is a folder. */
export type Environment = Readonly<
  Omit<z.infer<typeof environmentSchema>, 'DEMO' | 'APP_URL'> & {
    embedded: boolean;
    demo: boolean;
    APP_URL: string;
  }
>;

export class EnvironmentError extends Error {}

/**
 * Parses the process environment. The only reader of settings in the product.
 * @throws EnvironmentError naming each wrong variable and what is expected of it.
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || 'environment'} must be ${issue.message.replace(/^Invalid input: /, '')}`,
    );
    throw new EnvironmentError(`Settings are wrong:\n  ${lines.join('\n  ')}`);
  }
  const { DEMO, APP_URL, ...rest } = parsed.data;
  const embedded = rest.DATABASE_URL === undefined;
  return {
    ...rest,
    DATA_DIR: path.resolve(rest.DATA_DIR),
    APP_URL: (APP_URL ?? `http://localhost:${rest.PORT}`).replace(/\/$/, ''),
    embedded,
    // The demo market is made up: it never mixes with a production database unless someone asks for it by name.
    demo: DEMO ? DEMO === 'on' : embedded,
  };
}
