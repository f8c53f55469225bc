/** How many numbers the registration asks for at most; more can be added afterwards. */
export const numberFields = [1, 2, 3] as const;

export type Answers = Record<string, string | string[]>;

// The answers travel in the address between the questions and the check page: nothing is stored before it is registered,
// nothing is lost on the way back, and it works in two tabs.
const fields = [
  'name',
  'kinds',
  'legal_form',
  'size_band',
  'postcode',
  'district',
  ...numberFields.flatMap((each) => [`number_${each}`, `register_${each}`]),
];

/** The answers as a query; empty ones and everything else are left out. */
export function answersToQuery(answers: Answers): string {
  const given = fields.flatMap((field) => [answers[field] ?? ''].flat().map((value) => [field, value]));
  return new URLSearchParams(given.filter(([, value]) => value !== '')).toString();
}

/** The answers in a query; a field that was given more than once has all of its values. */
export function answersFromQuery(query: URLSearchParams): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const values = query.getAll(field).map((value) => value.replaceAll('\0', '').toWellFormed());
    if (values.length > 0) answers[field] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return answers;
}
