/** What a part is worth and why, before it is weighed. */
export type Finding = { readonly value: number; readonly evidence: string; readonly missing: string | null };

/** A finding whose words are made when somebody reads them: most scores are compared and never shown. */
export function finding(value: number, evidence: () => string, missing: () => string | null = () => null): Finding {
  return {
    value,
    get evidence() {
      return evidence();
    },
    get missing() {
      return missing();
    },
  };
}
