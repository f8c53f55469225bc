import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { carryFromParent } from '../employee-information/carry-information.server.ts';
import { createDeclaration } from '../tupe/create-declaration.server.ts';
import { copyTermsOfParent } from '../tupe-terms/copy-terms.server.ts';

/**
 * Begins the declaration of a sub-contract that has none: one that was awarded before there were declarations. Where there is one,
 * that one stands.
 * @returns its id
 */
export function beginForSubcontract(
  context: Context,
  subcontractId: string,
): Promise<{ ok: true; declarationId: string }> {
  return inUnitOfWork<{ ok: true; declarationId: string }>(context, async (unit) => {
    const declarationId = await createDeclaration(unit, { subcontractId });
    await copyTermsOfParent(unit, declarationId);
    await carryFromParent(unit, declarationId);
    return { ok: true, declarationId };
  });
}
