import { type KyselyPlugin, OrderByItemNode, OrderByNode, type QueryId, RawNode, type SelectQueryNode } from 'kysely';

/**
 * Answers queries in an order that they did not ask for, as a server may on another day: rows without an order, and rows
 * that are equal by the order asked for, come in another one each time. What fails under it hangs on luck.
 */
export function shuffledRows(): KyselyPlugin {
  const turned = new WeakSet<QueryId>();
  return {
    transformQuery({ node, queryId }) {
      if (node.kind === 'SelectQueryNode' && !takesNoOrder(node)) return atRandom(node);
      const asked = node.kind === 'RawNode' ? node.sqlFragments.join(' ').toLowerCase() : '';
      if (asked.includes('select') && !/order by|returning/.test(asked)) turned.add(queryId);
      return node;
    },
    async transformResult({ result, queryId }) {
      return turned.has(queryId) ? { ...result, rows: [...result.rows].reverse() } : result;
    },
  };
}

/** Distinct rows and unions can only be ordered by what they select. */
function takesNoOrder({ frontModifiers, distinctOn, setOperations }: SelectQueryNode): boolean {
  return Boolean(distinctOn || setOperations || frontModifiers?.some(({ modifier }) => modifier === 'Distinct'));
}

function atRandom(node: SelectQueryNode): SelectQueryNode {
  const last = OrderByItemNode.create(RawNode.createWithSql('random()'));
  return { ...node, orderBy: OrderByNode.create([...(node.orderBy?.items ?? []), last]) };
}
