import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { createDeclaration } from './create-declaration.server.ts';

/**
 * Begins the declaration of a sub-contract that has none: one that was awarded before there were declarations. Where there is one,
 * that one stands.
 * @returns its id
 */
export function beginForSubcontract(
  context: Context,
  subcontractId: string,
): Promise<{ ok: true; declarationId: string }> {
  return inUnitOfWork(context, async (unit) => ({
    ok: true,
    declarationId: await createDeclaration(unit, { subcontractId }),
  }));
}
