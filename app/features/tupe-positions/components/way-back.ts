import { paths } from '#app/paths.ts';

type Where = {
  declarationId: string;
  opportunityId: string | null;
  opportunityStatus: string | null;
  isPrime: boolean;
};

/** Where the pages of a party lead back to: the draft of its prime while there is one, or the declaration. */
export function backOf({ declarationId, opportunityId, opportunityStatus, isPrime }: Where) {
  return isPrime && opportunityId && opportunityStatus === 'draft'
    ? { href: paths.opportunityEdit(opportunityId, 'tupe'), text: 'Back to the draft' }
    : { href: paths.tupeDeclaration(declarationId), text: 'Back to the declaration' };
}
