import { z } from 'zod';
import { calendarDate, requiredFile, requiredText } from '../fields.ts';
import { nobodyNamed } from '../person-names/nobody-named.ts';
import { columns, columnTitles } from './staff.ts';

const aDate = (name: string, missing: string) => calendarDate(name, missing).pipe(z.string());
const asAt = (today: string) =>
  aDate('The day on which the figures were right', 'Enter the day on which the figures were right').refine(
    (day) => day <= today,
    { error: 'The day on which the figures were right must be today or in the past' },
  );

/** @param today as a calendar date */
export const uploadForm = (today: string) =>
  z.object({
    file: requiredFile('Select a CSV or Excel file')
      .refine(({ bytes }) => bytes.length > 0, { error: 'The selected file is empty' })
      .refine(({ bytes }) => bytes.length <= 10_000_000, { error: 'The selected file must be 10MB or smaller' }),
    asAt: asAt(today),
  });

const column = (title: string) =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? undefined : Number(value)),
    z
      .number({ error: `Choose the column for ${title}` })
      .int()
      .min(0)
      .max(59),
  );

/** Which column of a file is which. No two may be the same. */
export const columnsForm = z
  .object({
    role: column(columnTitles.role),
    pay: column(columnTitles.pay),
    fte: column(columnTitles.fte),
    site: column(columnTitles.site),
    service: column(columnTitles.service),
    pension: column(columnTitles.pension),
    origin: column(columnTitles.origin),
  })
  .superRefine((mapping, context) => {
    for (const [index, name] of columns.entries()) {
      const twin = columns.slice(0, index).find((other) => mapping[other] === mapping[name]);
      if (!twin) continue;
      const message = `${columnTitles[name]} and ${columnTitles[twin]} cannot be the same column`;
      context.addIssue({ code: 'custom', path: [name], message });
    }
  });

/** @param today as a calendar date @param latest the last day until which figures may be kept */
export const releaseForm = (today: string, latest: string) =>
  z.object({
    deleteOn: aDate('The day of deletion', 'Enter the day on which the figures are deleted')
      .refine((day) => day > today, { error: 'The day of deletion must be in the future' })
      .refine((day) => day <= latest, { error: 'The day of deletion must be within 2 years' }),
  });

export const withdrawForm = z.object({
  reason: nobodyNamed(
    requiredText('Enter why you withdraw the figures', 1000, 'The reason must be 1,000 characters or fewer'),
  ),
});

export const signForm = z.object({
  signedName: requiredText('Enter your full name', 200, 'Your name must be 200 characters or fewer'),
  signedRole: requiredText('Enter your job', 200, 'Your job must be 200 characters or fewer'),
  agreed: z.literal('yes', { error: 'Confirm that you may sign for your organisation' }),
});

export const deletedForm = z.object({
  words: nobodyNamed(
    requiredText(
      'Enter what you deleted, and where it was',
      2000,
      'What you deleted must be 2,000 characters or fewer',
    ),
  ),
});
