/** Yes, no, or not known yet: what a form chooses from. */
export const threeWayItems = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'unknown', text: 'Not known yet' },
];

/** What stands, as such a form would say it. @param value null, or nothing, where nobody has said */
export function threeWayOf(value: boolean | null | undefined): 'yes' | 'no' | 'unknown' {
  return value === true ? 'yes' : value === false ? 'no' : 'unknown';
}
