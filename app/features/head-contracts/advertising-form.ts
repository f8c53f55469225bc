import { z } from 'zod';
import { calendarDate, oneOf, optionalText } from '../fields.ts';

const missing = 'Select when the need arose';
const answers = { after: true, before: false, unknown: null } as const;

/** When a need arose: after the award of the head contract (true), before it (false), or not known (null). */
export const aroseField = oneOf(['after', 'before', 'unknown'], missing).transform((answer) => answers[answer]);

/** What is recorded of advertising one opportunity. Dates may lie ahead: a notice can be planned. */
export const advertisingForm = z
  .object({
    arose: aroseField,
    exempt_reason: optionalText(300, 'Reason must be 300 characters or fewer'),
    notice_reference: optionalText(80, 'Reference must be 80 characters or fewer'),
    notice_on: calendarDate('Date of the notice', null),
    award_notice_on: calendarDate('Date of the award notice', null),
  })
  .refine(({ notice_on: notice, award_notice_on: award }) => !notice || !award || award >= notice, {
    path: ['award_notice_on'],
    error: 'Date of the award notice must be no earlier than that of the notice',
  });
