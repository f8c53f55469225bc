import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  type AccreditationInFull,
  accreditationsUnderClock,
  findAccreditation,
  fireClock,
  firedClocks,
  lockAccreditation,
  primesNeverAccredited,
  updateAccreditation,
} from '#db/queries/accreditation.ts';
import { leadOf } from '#db/queries/accreditation-assessor.ts';
import { contactsOf } from '#db/queries/accreditation-contact.ts';
import { system } from '../identity/actor.ts';
import { openAccreditationSurvey } from '../surveys/open-survey.server.ts';
import { stepOn } from './change-accreditation.server.ts';
import { type ClockName, dueClocks, dueFirstClocks, type Timed } from './clocks.ts';
import { gatherKnown } from './contacts.server.ts';
import { cycleDates, firstDue } from './dates.ts';
import { tellOfFirst, tellPerson, tellPrime, tellStewards } from './tell.server.ts';
import { tellBoth } from './tell-both.server.ts';
import { settleTimetable } from './timetable.server.ts';

const atOnce = 200;
const nobody = '00000000-0000-0000-0000-000000000000';

/** What the day brings to every accreditation, each clock once, and to primes that are still to be accredited. Safe to repeat. */
export async function keepAccreditationClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  for (let after = nobody; ; ) {
    const ids = await accreditationsUnderClock(services.db, { after, limit: atOnce });
    for (const id of ids) await bringUpToDate(context, id);
    if (ids.length < atOnce) break;
    after = ids.at(-1) ?? after;
  }
  await remindOfFirst(context);
}

async function bringUpToDate(context: Context, accreditationId: string): Promise<void> {
  for (let fired = true; fired; ) {
    const outcome = await inUnitOfWork<{ ok: true; fired: boolean }>(context, async (unit) => {
      await lockAccreditation(unit.db, accreditationId);
      return { ok: true, fired: await fireNext(unit, accreditationId) };
    });
    fired = outcome.fired;
  }
}

async function fireNext(unit: UnitOfWork, accreditationId: string): Promise<boolean> {
  const accreditation = await findAccreditation(unit.db, accreditationId);
  if (!accreditation) return false;
  const standing = await timedOf(unit, accreditation);
  const [due] = dueClocks(standing, await firedClocks(unit.db, accreditationId), unit.today);
  if (!due) return false;
  const isFirst = await fireClock(unit.db, {
    subjectId: accreditationId,
    clock: due.name,
    on: unit.today.toString(),
  });
  if (!isFirst) return false;
  if (due.event)
    await stepOn(unit, accreditationId, due.event, { facts: async () => ({ isDue: true }), work: deeds[due.name] });
  else await deeds[due.name]?.(unit, accreditation);
  return true;
}

/** An accreditation as its clocks see it. */
export async function timedOf(unit: Pick<Services, 'db'>, accreditation: AccreditationInFull): Promise<Timed> {
  return timed(accreditation, (await leadOf(unit.db, accreditation.id)) !== null);
}

/** The same where it is known whether a lead is appointed. */
export function timed(accreditation: AccreditationInFull, hasLead: boolean): Timed {
  const { status, on_site_on: onSiteOn, reply_by: replyBy, replied_on: repliedOn, anniversary } = accreditation;
  return { status, onSiteOn, replyBy, replied: repliedOn !== null, anniversary, hasLead };
}

type Deed = (unit: UnitOfWork, accreditation: AccreditationInFull) => Promise<void>;

// What each clock does besides the state that it brings.
const deeds: Record<ClockName, Deed> = {
  async request_expires(unit, accreditation) {
    const reason = 'No steward accepted the late booking in time';
    await updateAccreditation(unit.db, accreditation.id, { cancelled_reason: reason });
    await tellPrime(unit, accreditation, { event: 'expired' });
  },
  contacts_soon: (unit, accreditation) => tellPrime(unit, accreditation, { event: 'contacts_soon' }),
  lead_missing: (unit, accreditation) => tellStewards(unit, accreditation, { event: 'lead_missing' }),
  async survey_opens(unit, accreditation) {
    await gatherKnown(unit, accreditation);
    const { id: accreditationId, organisation_id: id, prime_name: name, on_site_on: onSiteOn } = accreditation;
    const closesOn = cycleDates(onSiteOn).timetable.toString();
    const contacts = await contactsOf(unit.db, accreditationId);
    await openAccreditationSurvey(unit, { accreditationId, subject: { id, name }, closesOn }, contacts);
  },
  questionnaire_soon: (unit, accreditation) =>
    tellPrime(unit, accreditation, {
      event: 'questionnaire_soon',
      day: cycleDates(accreditation.on_site_on).questionnaire.toString(),
    }),
  async questionnaire_locks(unit, accreditation) {
    await updateAccreditation(unit.db, accreditation.id, { questionnaire_locked_on: unit.today.toString() });
    await tellBoth(unit, accreditation, 'questionnaire_locked');
  },
  timetable_ends: settleTimetable,
  visit_begins: (unit, accreditation) => tellBoth(unit, accreditation, 'visit_begins'),
  async report_late(unit, accreditation) {
    await tellStewards(unit, accreditation, { event: 'report_late' });
    const lead = await leadOf(unit.db, accreditation.id);
    if (lead) await tellPerson(unit, lead.email, accreditation, { event: 'report_late' });
  },
  reply_over: (unit, accreditation) => tellStewards(unit, accreditation, { event: 'reply_over' }),
  decision_late: (unit, accreditation) => tellStewards(unit, accreditation, { event: 'decision_late' }),
  renewal_6_months: (unit, accreditation) =>
    tellPrime(unit, accreditation, { event: 'renewal_6_months', day: accreditation.anniversary }),
  renewal_12_weeks: (unit, accreditation) =>
    tellPrime(unit, accreditation, { event: 'renewal_12_weeks', day: accreditation.anniversary }),
  async lapses(unit, accreditation) {
    await tellPrime(unit, accreditation, { event: 'lapsed', day: accreditation.anniversary });
    await tellStewards(unit, accreditation, { event: 'lapsed', day: accreditation.anniversary });
  },
};

/** A prime that was never accredited is reminded before 12 months are over, and the stewards are told after (F11). */
async function remindOfFirst(context: Context): Promise<void> {
  const { services } = context;
  const today = services.clock.today();
  for (const { headContractId, startsOn, ...prime } of await primesNeverAccredited(services.db, today.toString())) {
    if (!startsOn) continue;
    const due = dueFirstClocks(startsOn, await firedClocks(services.db, headContractId), today);
    const last = due.at(-1);
    if (!last) continue;
    await inUnitOfWork(context, async (unit) => {
      const fired: boolean[] = [];
      for (const clock of due)
        fired.push(await fireClock(unit.db, { subjectId: headContractId, clock, on: today.toString() }));
      // Where several days passed at once, the last says it all.
      if (fired.at(-1)) await tellOfFirst(unit, prime, { event: last, day: firstDue(startsOn).toString() });
      return { ok: true };
    });
  }
}
