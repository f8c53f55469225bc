/** What a kind of contract of the probation service buys, in our words. */
export type ContractType = { name: string; services: readonly string[]; specialisms: readonly string[] };

// Everyone on these contracts is on probation, in the community or after prison.
export const probationGroups: readonly string[] = ['prison_leavers'];
export const probationSpecialisms: readonly string[] = ['ex_offender_custody', 'ex_offender_community'];

const specialist = 'specialist_intervention';

const contractTypes = new Map<string, ContractType>([
  ['ETE', { name: 'Education, training and employment', services: ['end_to_end', 'training'], specialisms: [] }],
  ['ACC', { name: 'Accommodation', services: [specialist], specialisms: ['homeless_insecure'] }],
  ['FBD', { name: 'Finance, benefits and debt', services: [specialist], specialisms: ['debt'] }],
  ['DAR', { name: 'Dependency and recovery', services: [specialist], specialisms: ['drug', 'alcohol'] }],
  ['PWB', { name: 'Personal wellbeing', services: [specialist], specialisms: [] }],
  ['WOS', { name: 'Women’s services', services: [specialist], specialisms: [] }],
]);

/** A kind by its code in the register; undefined for one that we do not know, where the words of the contract decide. */
export function contractType(code: string): ContractType | undefined {
  return contractTypes.get(code.toUpperCase());
}
