import { Temporal } from 'temporal-polyfill';
import { timelineOf } from '../tupe-dates/timeline.ts';
import type { ConsultationDays } from './domain.ts';

type Planned = { planned_transfer_on: string | null; jurisdiction: 'GB' | 'NI' };

/** The planned days of informing and consulting (domain.md 3.8); null while no day of transfer is planned. */
export function consultationDays({ planned_transfer_on: transferOn, jurisdiction }: Planned): ConsultationDays | null {
  if (transferOn === null) return null;
  const timeline = timelineOf({ transferOn: Temporal.PlainDate.from(transferOn), nation: jurisdiction });
  const dueOf = (code: (typeof timeline)[number]['code']) =>
    timeline.find((milestone) => milestone.code === code)?.due ?? transferOn;
  return {
    // Elections are held by the day on which the measures letter is due, where there are any.
    electBy: dueOf('measures_letter'),
    letterBy: dueOf('measures_letter'),
    informBy: dueOf('inform'),
    closeBy: dueOf('consultation_close'),
    transferOn,
  };
}
