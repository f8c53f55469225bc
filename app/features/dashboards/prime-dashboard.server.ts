import type { Services } from '#app/services/services.ts';
import {
  assessingBy,
  beginningsOf,
  challengesTo,
  draftsOf,
  type RunningOpportunity,
  runningOf,
} from '#db/queries/dashboard-prime.ts';
import { readDuties } from '../accreditations/read-duties.server.ts';
import { findingItems } from '../findings/finding-items.server.ts';
import { readAdvertisingReport } from '../head-contracts/advertising-report.server.ts';
import { subcontractItems } from '../subcontracts/subcontract-items.server.ts';
import type { Item } from './item.ts';
import { type FunnelRow, type NoticeDue, primeFunnel, primeOverdue, primeToDo } from './prime-items.ts';

export type PrimeDashboard = { toDo: Item[]; funnel: FunnelRow[]; overdue: Item[] };

/** What a prime has to do, how far each of its opportunities came and what is overdue. */
export async function readPrimeDashboard(
  services: Services,
  { personId, primeId, mayAct, tupe }: { personId: string; primeId: string; mayAct: boolean; tupe: Item[] },
): Promise<PrimeDashboard> {
  const { db, clock } = services;
  const today = clock.today().toString();
  const running = await runningOf(db, primeId, today);
  const toDo = mayAct ? await toDoOf(services, { personId, primeId, running, tupe }) : [];
  return { toDo, funnel: primeFunnel(running), overdue: primeOverdue(running) };
}

async function toDoOf(
  services: Services,
  {
    personId,
    primeId,
    running,
    tupe,
  }: { personId: string; primeId: string; running: RunningOpportunity[]; tupe: Item[] },
): Promise<Item[]> {
  const { db } = services;
  const today = services.clock.today().toString();
  const prime = {
    ...(await beginningsOf(db, primeId)),
    drafts: await draftsOf(db, primeId),
    running,
    challenges: await challengesTo(db, primeId),
    assessing: await assessingBy(db, { personId, primeId }),
    notices: await noticesDue(services, primeId),
    subcontracts: (await subcontractItems(services, primeId)).asPrime,
    tupe,
    findings: await findingItems(db, primeId, today),
    duties: await readDuties(services, primeId),
  };
  return primeToDo(prime, today);
}

/** What must be advertised or published on Contracts Finder and is not recorded to have been, of the first page of the report. */
async function noticesDue(services: Services, primeId: string): Promise<NoticeDue[]> {
  const { headContracts } = await readAdvertisingReport(services, { primeId });
  return headContracts
    .flatMap(({ opportunities }) => opportunities)
    .filter(({ duty, advertisedHereOn }) => duty.duty === 'must_advertise' && advertisedHereOn !== null)
    .flatMap(({ id, title, noticeOn, awardNotice }): NoticeDue[] => {
      const about = { opportunityId: id, title };
      if (awardNotice.state === 'due' || awardNotice.state === 'overdue') {
        return [{ ...about, what: 'award', date: awardNotice.dueOn }];
      }
      return noticeOn === null && awardNotice.state === 'none' ? [{ ...about, what: 'advertise', date: null }] : [];
    });
}
