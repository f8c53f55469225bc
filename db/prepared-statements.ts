import { type PGlite, parse, protocol, type Transaction } from '@electric-sql/pglite';

const { serialize } = protocol;

type Query = PGlite['query'];
type Statement = { uses: number; prepared?: { name: string; types: number[] } };

// One that is asked once or twice is not worth it. One that was used often is planned anew: tables grow meanwhile.
const firstPrepared = 3;
const lastUse = 200;
const mostKnown = 1000;
const longestKnown = 40_000;
const isPreparable = /^\s*(select|insert|update|delete|with)\b/i;
const changesTables = /^\s*(create|alter|drop)\b/i;

/**
 * The embedded database with the statements that come again and again prepared, as the driver of a server has them.
 * Reading and planning a small query takes five times as long as answering it.
 * @returns what Kysely needs of it
 */
export function withPreparedStatements(pglite: PGlite) {
  const statements = new Map<string, Statement>();
  let made = 0;

  const send = (...parts: Uint8Array[]) =>
    pglite.execProtocolStream(joined([...parts, serialize.sync()]), { syncToFs: false });

  async function forgetAll() {
    for (const [text, { prepared }] of [...statements]) {
      statements.delete(text);
      if (prepared) await send(serialize.close({ type: 'S', name: prepared.name }));
    }
  }

  /** Counts a use of a statement. @returns whether it is one to prepare */
  function isFrequent(text: string): boolean {
    if (text.length > longestKnown || !isPreparable.test(text)) return false;
    const statement = statements.get(text) ?? { uses: 0 };
    statement.uses += 1;
    statements.set(text, statement);
    return statement.uses >= firstPrepared;
  }

  async function prepare(text: string) {
    if (statements.size > mostKnown) await forgetAll();
    made += 1;
    const name = `prepared_${made}`;
    const answer = await send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }));
    const prepared = { name, types: parse.parseDescribeStatementResults(answer) };
    statements.set(text, { uses: firstPrepared, prepared });
    return prepared;
  }

  async function run<Row>(text: string, parameters: unknown[] = []) {
    const { name, types } = statements.get(text)?.prepared ?? (await prepare(text));
    const values = parameters.map((value, index) => asText(pglite, value, types[index]));
    const isLast = (statements.get(text)?.uses ?? 0) >= lastUse;
    if (isLast) statements.delete(text);
    const answer = await send(
      serialize.bind({ statement: name, values }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
      ...(isLast ? [serialize.sync(), serialize.close({ type: 'S', name })] : []),
    );
    const [result] = parse.parseResults(answer, pglite.parsers);
    return result as Awaited<ReturnType<typeof pglite.query<Row>>>;
  }

  // What was prepared for a table as it was would fail on the table as it is.
  async function runOther<Row>(query: Query, ...[text, parameters, options]: Parameters<Query>) {
    if (changesTables.test(text)) await pglite.runExclusive(forgetAll);
    return query<Row>(text, parameters, options);
  }

  const inside = (transaction: Transaction) => ({
    query: <Row>(...[text, parameters, options]: Parameters<Query>) =>
      !transaction.closed && isFrequent(text)
        ? pglite.runExclusive(() => run<Row>(text, parameters))
        : runOther<Row>(transaction.query.bind(transaction), text, parameters, options),
    rollback: () => transaction.rollback(),
  });

  return {
    query: async <Row>(...[text, parameters, options]: Parameters<Query>) => {
      if (!isFrequent(text)) return runOther<Row>(pglite.query.bind(pglite), text, parameters, options);
      const result = await pglite._runExclusiveTransaction(() => pglite.runExclusive(() => run<Row>(text, parameters)));
      await pglite.syncToFs();
      return result;
    },
    transaction: <Result>(work: (transaction: ReturnType<typeof inside>) => Promise<Result>) =>
      pglite.transaction((transaction) => work(inside(transaction))),
    close: () => pglite.close(),
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
  };
}

function asText({ serializers }: PGlite, value: unknown, type: number | undefined): string | null {
  if (value === null || value === undefined) return null;
  const serializer = type === undefined ? undefined : serializers[type];
  return serializer ? serializer(value) : String(value);
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
