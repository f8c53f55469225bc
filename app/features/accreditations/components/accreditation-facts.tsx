import { formatDate } from '#app/features/wording.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { AccreditationView } from '../read-accreditation.server.ts';
import { AccreditationStatus } from './accreditation-status.tsx';

/** The days of a cycle, and who assesses. */
export function AccreditationFacts({ accreditation }: { accreditation: AccreditationView }) {
  const { lead, dates, lateReason, lateView, cancelledReason, anniversary, replyBy, repliedOn } = accreditation;
  const done = (due: string, on: string | null) =>
    on ? `${formatDate(due)} (done on ${formatDate(on)})` : formatDate(due);
  return (
    <SummaryList
      rows={[
        { key: 'Status', value: <AccreditationStatus key="status" status={accreditation.status} /> },
        { key: 'Standard', value: accreditation.standard },
        { key: 'Visit from', value: formatDate(accreditation.onSiteOn) },
        lateReason !== null && { key: 'Why it was booked late', value: lateReason },
        lateView !== null && { key: 'What the steward said', value: lateView },
        cancelledReason !== null && { key: 'Why it was cancelled', value: cancelledReason },
        {
          key: 'Lead assessor',
          value: lead
            ? `${lead.name}, from ${formatDate(lead.fromDay)} until ${formatDate(lead.untilDay)}${lead.isDeclared ? '' : '; independence not declared yet'}`
            : 'Not appointed yet',
        },
        { key: 'Contacts by', value: done(dates.contacts, accreditation.contactsGivenOn) },
        { key: 'Questionnaire locks on', value: done(dates.questionnaire, accreditation.lockedOn) },
        { key: 'Timetable final on', value: done(dates.timetable, accreditation.timetableOn) },
        accreditation.reportedOn && { key: 'Reported on', value: formatDate(accreditation.reportedOn) },
        replyBy && !repliedOn && { key: 'The prime may reply until', value: formatDate(replyBy) },
        anniversary && { key: 'Holds until', value: formatDate(anniversary) },
      ]}
    />
  );
}
