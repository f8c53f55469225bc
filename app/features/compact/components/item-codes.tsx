import { paths } from '#app/paths.ts';

/** Codes of items with a link to what each says; a rule about payment has a code and no item of its own. */
export function ItemCodes({ codes }: { codes: readonly string[] }) {
  return codes.map((code, index) => (
    <span key={code}>
      {index > 0 && ', '}
      {itemPattern.test(code) ? (
        <a className="govuk-link" href={setOf(code)}>
          {code}
        </a>
      ) : (
        code
      )}
    </span>
  ));
}

const itemPattern = /^[PC]\d{2}$/;
const setOf = (code: string) => paths.ruleItem(code.startsWith('P') ? 'PRIME-COMMITMENTS' : 'COMPACT-ITEMS', code);
