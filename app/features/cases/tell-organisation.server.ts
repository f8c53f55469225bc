import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { type CaseInFull, findCase } from '#db/queries/conduct-case.ts';
import type { Mail } from '#emails/catalogue.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { levelOf } from './ladder.ts';
import { levelFollows, levelWords } from './words.ts';

/** Tells an organisation where its case stands now. */
export async function tellOfStanding(unit: UnitOfWork, caseId: string): Promise<void> {
  const row = await findCase(unit.db, caseId);
  if (row) await mailPeople(unit, [row.organisation_id], standingMail(unit, row));
}

function standingMail(unit: UnitOfWork, row: CaseInFull): Mail {
  const level = levelOf(row.level);
  return {
    kind: 'case-standing',
    input: {
      organisationName: row.organisation_name,
      level: levelWords[level],
      follows: levelFollows[level],
      reason: row.reason,
      answerDue: row.answer_due && row.answered_at === null ? formatDate(row.answer_due) : null,
      proposed: proposalIn(row),
      url: inMail(unit.site, paths.case(row.id)),
    },
  };
}

function proposalIn({ proposed_level, proposed_reason, reply_due }: CaseInFull) {
  if (proposed_level === null || proposed_reason === null || reply_due === null) return null;
  const level = levelOf(proposed_level);
  return {
    level: levelWords[level],
    follows: levelFollows[level],
    reason: proposed_reason,
    replyDue: formatDate(reply_due),
  };
}
