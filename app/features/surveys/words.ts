/** What is said when a survey takes no answer. */
export const refusals = {
  unknown: 'This link is not one of ours',
  closed: 'This survey has closed',
  opted_out: 'You opted out of this survey',
} as const;
