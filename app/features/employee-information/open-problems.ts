/** Why an instalment was not opened. */
export const openProblems = ['wrong_code', 'too_many', 'no_second_factor', 'unreadable'] as const;
export type OpenProblem = (typeof openProblems)[number];
