import { paths } from '#app/paths.ts';
import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import type { InterestRow } from '#db/tables/interest.table.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { formatDate } from '../wording.ts';
import { instantWords } from './deadline.ts';
import { labelOf } from './domain.ts';
import type { Answered } from './facts.server.ts';

type Receipt = {
  interest: InterestRow;
  answered: Answered;
  name: string;
  version: number;
  sentAt: Date;
  isChange: boolean;
};

/** Sends the provider its receipt. The prime hears nothing: not even that somebody answered. */
export async function mailReceipt({ services }: Context, unit: UnitOfWork, receipt: Receipt): Promise<void> {
  const { interest, answered, name, version, sentAt, isChange } = receipt;
  const { title, organisationName, responseDeadline, decisionDate } = answered.version.snapshot;
  const path = paths.interest(interest.opportunity_id);
  await tellEvent(unit, await peopleToTell(unit.db, [interest.organisation_id]), {
    event: 'receipt',
    once: `${interest.id} ${version}`,
    opportunityId: interest.opportunity_id,
    title,
    why: [`Version ${version}, received at ${instantWords(sentAt)}`],
    path,
    mail: {
      kind: 'interest-sent',
      input: {
        providerName: name,
        primeName: organisationName,
        title,
        isChange,
        version,
        receivedAt: instantWords(sentAt),
        deadline: responseDeadline ? formatDate(responseDeadline) : '',
        decisionDate: decisionDate && formatDate(decisionDate),
        url: inMail(services, path),
      },
    },
  });
}

type Withdrawal = { interest: InterestRow; answered: Answered; organisationId: string };

/** Confirms a withdrawal to the provider, and tells the prime of it when it could read what is withdrawn. */
export async function mailWithdrawal(context: Context, unit: UnitOfWork, withdrawal: Withdrawal): Promise<void> {
  const { interest, answered, organisationId } = withdrawal;
  const { title } = answered.version.snapshot;
  const { opportunity_id: opportunityId } = interest;
  const wasOpened = interest.number !== null;
  const once = `${interest.id} ${interest.sent_version}`;
  const path = paths.interest(opportunityId);
  const provider = await findOrganisation(unit.db, organisationId);
  const url = inMail(context.services, path);
  const news = { once, opportunityId, title, why: [] };
  await tellEvent(unit, await peopleToTell(unit.db, [organisationId]), {
    ...news,
    event: 'interest_taken_back',
    path,
    mail: { kind: 'interest-withdrawn', input: { providerName: provider?.name ?? '', title, wasOpened, url } },
  });
  if (!wasOpened) return;
  const list = paths.opportunityInterests(opportunityId);
  const label = labelOf(interest.number);
  await tellEvent(unit, await peopleToTell(unit.db, [answered.version.organisationId]), {
    ...news,
    event: 'interest_withdrawn',
    why: [label],
    path: list,
    mail: { kind: 'interest-left', input: { label, title, url: inMail(context.services, list) } },
  });
}
