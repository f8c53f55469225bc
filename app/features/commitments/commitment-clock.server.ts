import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import {
  commitmentsEndingBy,
  endCommitment,
  lockOpenCommitment,
  partnersToAsk,
  requestsMadeBy,
  setReminded,
  setRequestReminded,
} from '#db/queries/commitment.ts';
import { findRuleSet, versionIn } from '#db/queries/rule-set.ts';
import { system } from '../identity/actor.ts';
import { inMail, mailOwners } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { askToAccept } from './ask.server.ts';
import { countsUntil, isReminderDue, remindAfterDays, reminderDays, requiredSets } from './domain.ts';
import { whyWords } from './words.ts';

const atOnce = 500;

/**
 * What a day brings to commitments: those that stopped counting end, those that soon will are reminded of, new partners are
 * asked for theirs, and who was asked and did nothing is reminded once. Each happens once: safe to repeat.
 */
export async function keepCommitmentClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  await endAndRemind(services, context);
  await askPartners(services, context);
  await remindAsked(services, context);
}

type Ending = Awaited<ReturnType<typeof commitmentsEndingBy>>[number];

async function endAndRemind(services: Services, context: Context): Promise<void> {
  const horizon = services.clock.today().add({ days: reminderDays[0] }).toString();
  let after: string | null = null;
  for (;;) {
    const found: Ending[] = await commitmentsEndingBy(services.db, horizon, after, atOnce);
    for (const each of found) await atItsEnd(services, context, each);
    after = found.at(-1)?.id ?? null;
    if (found.length < atOnce) return;
  }
}

function atItsEnd(services: Services, context: Context, found: Ending) {
  const { organisation_id: organisationId, rule_set: ruleSet, title } = found;
  const until = countsUntil(found);
  return inUnitOfWork(context, async (unit) => {
    const open = await lockOpenCommitment(unit.db, organisationId, ruleSet);
    if (open?.id !== found.id) return { ok: true };
    const isOver = until < unit.today.toString();
    if (!isOver && !isReminderDue(until, open.reminded_on, unit.today)) return { ok: true };
    if (isOver) {
      await endCommitment(unit.db, { organisationId, ruleSet }, 'expired', unit.now);
      await unit.audit('expire', 'commitment', found.id, { ruleSet, until }, organisationId);
    } else {
      await setReminded(unit.db, found.id, unit.today.toString());
    }
    const stopsPublishing = ruleSet === requiredSets.prime;
    const input = {
      title,
      until: formatDate(until),
      isOver,
      stopsPublishing,
      url: inMail(services, paths.commitment(ruleSet)),
    };
    await mailOwners(unit, organisationId, { kind: 'commitment-ending', input });
    return { ok: true };
  });
}

async function askPartners(services: Services, context: Context): Promise<void> {
  const ruleSet = requiredSets.provider;
  const [set, version] = [await findRuleSet(services.db, ruleSet), await versionIn(services.db, ruleSet, 'published')];
  if (!set || !version) return;
  for (const organisationId of await partnersToAsk(services.db, ruleSet, atOnce)) {
    await inUnitOfWork(context, async (unit) => {
      const asked = { organisationId, ruleSet, title: set.title, versionId: version.id, by: null };
      await askToAccept(services, unit, asked, 'partner');
      return { ok: true };
    });
  }
}

async function remindAsked(services: Services, context: Context): Promise<void> {
  const madeBy = services.clock.today().subtract({ days: remindAfterDays }).toString();
  for (const request of await requestsMadeBy(services.db, madeBy, atOnce)) {
    const { organisation_id: organisationId, rule_set: ruleSet, title, why } = request;
    await inUnitOfWork(context, async (unit) => {
      await setRequestReminded(unit.db, organisationId, ruleSet, unit.today.toString());
      const url = inMail(services, paths.commitment(ruleSet));
      const input = { title, why: whyWords[why], by: null, changes: [], url };
      await mailOwners(unit, organisationId, { kind: 'commitment-asked', input });
      return { ok: true };
    });
  }
}
