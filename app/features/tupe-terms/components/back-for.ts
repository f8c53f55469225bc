import { paths } from '#app/paths.ts';
import type { DeclarationHead } from '../../tupe/read-declaration.server.ts';

/** Where a page on the terms leads back to: the declaration for its parties, the opportunity for everybody else. */
export function backFor({ declarationId, opportunityId }: DeclarationHead, isParty: boolean) {
  if (isParty || !opportunityId) return { href: paths.tupeDeclaration(declarationId), text: 'Back to the declaration' };
  return { href: paths.opportunity(opportunityId), text: 'Back to the opportunity' };
}
