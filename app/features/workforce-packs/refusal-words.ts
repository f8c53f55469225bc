import type { StaffFileProblem } from './study-rows.ts';

/** What whoever has no part in a transfer any more is told. */
export const noPartWords =
  'You cannot give figures for this transfer any more: your part in it has ended, or it is over. Nothing was changed';

type Reason = StaffFileProblem | 'no_part' | 'changed' | 'is_deleted' | 'older_than_last' | 'columns' | 'gone';

/** Why a file of staff was not taken. */
export const fileRefusals: Readonly<Record<Reason, string>> = {
  busy: 'Too many files are being read at the moment. Try again in a minute',
  took_too_long: 'The selected file takes too long to read. Save the sheet of staff alone and try again',
  too_long: 'The selected file holds more than we read. Save the sheet of staff alone and try again',
  broken: 'The selected file could not be read. Save it again as CSV or Excel (.xlsx)',
  not_a_table: 'The selected file must be a CSV or an Excel file (.xlsx)',
  no_rows: 'The selected file has no employees in it. The first row holds the headings, each row below an employee',
  too_many_rows: 'The selected file must have 50,000 employees or fewer',
  too_many_columns: 'The selected file must have 60 columns or fewer',
  headings_of_people: 'The selected file says who employees are. Take out the columns',
  no_part: noPartWords,
  changed: 'Somebody released figures while this file was read. Select it again',
  is_deleted:
    'Figures that you gave before were deleted on their day. No more can follow: set beside copies of those, they could give people away',
  older_than_last: 'The day on which the figures were right must not lie before that of the figures you released last',
  columns: 'The headings of the selected file must be those of the template',
  gone: 'The file that you selected is not kept any more. Select it again',
};
