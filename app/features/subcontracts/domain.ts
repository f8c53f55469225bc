/** Within so many days of its award a sub-contract is to be signed: domain.md 1.3, P11, and 7.2, F03. */
export const signWithinDays = 60;
