import fc from 'fast-check';
import type { Submission } from './http-client.ts';

/** A field of a form: the values that its page offers for it, and one that a careful reader might send. */
export type OfferedField = { name: string; offered: readonly string[]; sensible: string };

const nasty = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  '999999999999999999999999',
  '3.14159',
  '٣',
  '2026-02-30',
  '0000',
  '99999',
  "'; drop table organisation; --",
  '{{7*7}}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '//evil.example/',
  'javascript:alert(1)',
  'http://[::1',
  '00000000-0000-0000-0000-000000000000',
  'not-a-uuid',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  '[object Object]',
  '{"$gt":""}',
  'name@example.org\r\nBcc: all@example.org',
  'a@b',
  '\0',
  'before\0after',
  '\ud800',
  '\u202e reversed',
  '👩‍👩‍👧‍👦'.repeat(300),
  'word '.repeat(20_000),
  'x'.repeat(200_000),
];
const names = [
  '__proto__',
  'constructor',
  'intent',
  'form_key',
  'id',
  'a[b][0]',
  'x-day',
  'x.y',
  '',
  ' ',
  'é',
  '\0',
  'then',
  'length',
];

const value = (offered: readonly string[]) =>
  fc.oneof(
    { weight: offered.length > 0 ? 5 : 0, arbitrary: fc.constantFrom('', ...offered) },
    { weight: 4, arbitrary: fc.constantFrom(...nasty) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.integer().map(String) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '1',
        '12',
        '2027',
        '50',
        'yes',
        'Ten words that say nothing at all about this question',
      ),
    },
  );

type Entry = [name: string, value: string];

/** Fields in any number and order: left out, filled in, sent several times; and some that no form has. */
function entries(fields: readonly OfferedField[]): fc.Arbitrary<Entry[]> {
  const known = fields.map(({ name, offered }) =>
    fc
      .array(value(offered), { minLength: 0, maxLength: 3, size: 'max' })
      .map((values) => values.map((one): Entry => [name, one])),
  );
  const foreign = fc.array(fc.tuple(fc.constantFrom(...names), value([])), { maxLength: 4 });
  return fc.tuple(foreign, ...known).map((parts) => parts.flat() as Entry[]);
}

/** A form as a careful reader would send it, but for a field or two: what comes this far meets the rules behind the form. */
function nearlyRight(fields: readonly OfferedField[]): fc.Arbitrary<Entry[]> {
  const sensible = fields.map(({ name, sensible: one }): Entry => [name, one]);
  const wrong = fc.tuple(fc.nat({ max: Math.max(0, fields.length - 1) }), value([]));
  return fc.array(wrong, { maxLength: 2 }).map((changes) => {
    const changed = new Map(changes);
    return sensible.map(([name, one], index): Entry => [name, changed.get(index) ?? one]);
  });
}

const urlEncoded = { 'Content-Type': 'application/x-www-form-urlencoded' };
const multipart = { 'Content-Type': 'multipart/form-data; boundary=edge' };

/** A post that a browser, a clumsy program or an attacker might send to a form. */
export function hostilePost(fields: readonly OfferedField[]): fc.Arbitrary<Submission> {
  const someEntries = entries(fields);
  return fc
    .oneof(
      { weight: 10, arbitrary: nearlyRight(fields).map((sent) => ({ headers: urlEncoded, body: encode(sent) })) },
      { weight: 8, arbitrary: someEntries.map((sent) => ({ headers: urlEncoded, body: encode(sent) })) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(someEntries, fc.uint8Array({ maxLength: 200 }))
          .map(([sent, bytes]) => ({ headers: multipart, body: inParts(sent, fields, bytes) })),
      },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((body) => ({ headers: multipart, body })) },
      {
        weight: 1,
        arbitrary: someEntries.map((sent) => ({
          headers: multipart,
          body: inParts(sent, fields, new Uint8Array(9)).subarray(0, -30),
        })),
      },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((body) => ({ headers: urlEncoded, body })) },
      { weight: 1, arbitrary: fc.json().map((body) => ({ headers: { 'Content-Type': 'application/json' }, body })) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('%', '%00=%00', '%ED%A0%80=%ED%A0%80', '&&&===', 'a=1&a=2&__proto__=3', '')
          .map((body) => ({ headers: urlEncoded, body })),
      },
    )
    .map((submission) => ({ method: 'POST' as const, ...submission }));
}

// URLSearchParams would mend half a surrogate pair; a program that attacks does not.
function encode(sent: readonly Entry[]): string {
  return sent.map((entry) => entry.map(percentEncode).join('=')).join('&');
}

function percentEncode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`))
    .join('');
}

const isPlain = (byte: number) =>
  (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte === 95 || byte === 45;

function inParts(sent: readonly Entry[], fields: readonly OfferedField[], bytes: Uint8Array): Uint8Array {
  const quoted = (name: string) => name.replaceAll(/["\r\n]/g, '_');
  const texts = sent.map(([name, one]) =>
    Buffer.from(`--edge\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${one}\r\n`),
  );
  const files = [...fields.slice(0, 2).map(({ name }) => name), 'file'].map((name) =>
    Buffer.concat([
      Buffer.from(
        `--edge\r\nContent-Disposition: form-data; name="${quoted(name)}"; filename="../../x.pdf\\\0.exe"\r\nContent-Type: application/pdf\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
  );
  return Buffer.concat([...texts, ...files, Buffer.from('--edge--\r\n')]);
}
