/** Whether an error is the database refusing a row because of this named constraint or unique index. */
export function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof Error)) return false;
  // The embedded driver calls it `constraint`, the server driver `constraint_name`.
  if ('constraint' in error && error.constraint === constraint) return true;
  if ('constraint_name' in error && error.constraint_name === constraint) return true;
  return violates(error.cause, constraint);
}
