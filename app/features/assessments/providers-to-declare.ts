type Answered = { organisationId: string; name: string };

/**
 * The providers that an assessor can still declare a conflict with, in the order of the alphabet: their numbers say nothing
 * of their place in it.
 */
export function providersToDeclare(answers: readonly Answered[], declared: readonly string[]): Answered[] {
  return answers
    .filter(({ organisationId }) => !declared.includes(organisationId))
    .map(({ organisationId, name }) => ({ organisationId, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
