import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import {
  beginCount,
  concernsToCount,
  controlledOrganisations,
  insertAggregate,
  isCounted,
  showAllowed,
} from '#db/queries/concern-count.ts';
import { controlGroups } from '#db/queries/control.ts';
import { leastVoices } from '../conduct-record/voices.ts';
import { dayBegins, firstOfMonth } from '../working-days/first-of-month.ts';
import { tellSubject } from './tell.server.ts';
import { voiceKey } from './voice-keys.ts';
import { countVoices } from './voices.ts';

/** Voices of so many months are counted together. */
const months = 12;

/**
 * Counts voices, once a month: an item that enough independent groups have raised about an organisation in the twelve months
 * before the first of this month is shown to it, and so are texts whose reporters allow it. Never at the moment at which
 * one is sent, so that the day on which something shows tells nothing; and each concern is part of one count only, so that
 * no two counts differ by one voice.
 */
export async function countMonth(context: Context): Promise<void> {
  const { services } = context;
  const first = firstOfMonth(services.clock.today());
  if (await isCounted(services.db, first.toString())) return;
  await inUnitOfWork(context, async (unit) => {
    if (!(await beginCount(unit.db, first.toString(), unit.now))) return { ok: true };
    const before = dayBegins(first);
    const shownOn = unit.today.toString();
    const told = new Set(await showAllowed(unit.db, shownOn, before));
    const concerns = await concernsToCount(unit.db, { from: dayBegins(first.subtract({ months })), before });
    const linked = await controlledOrganisations(unit.db);
    const groups = await controlGroups(unit.db, linked);
    const raised = Map.groupBy(concerns, (one) => `${one.subject_id} ${one.item_code} ${versionOf(one.group_key)}`);
    for (const together of raised.values()) {
      const [{ subject_id: subjectId, item_code: itemCode } = { subject_id: '', item_code: '' }] = together;
      const voices = together.map((one) => ({ groupKey: one.group_key, personKey: one.person_key }));
      const count = countVoices(voices, keysInUse(services, subjectId, linked, groups));
      if (count < leastVoices) continue;
      await insertAggregate(
        unit.db,
        { subjectId, itemCode, shownOn },
        together.map(({ id }) => id),
      );
      told.add(subjectId);
    }
    for (const subjectId of [...told].sort()) await tellSubject(unit, subjectId);
    return { ok: true };
  });
}

const versionOf = (key: string) => key.split('.')[0];

// Groups come under common control after they spoke: the key under which each spoke, with the key of what it belongs to now.
function keysInUse(
  { signer }: Services,
  subjectId: string,
  organisationIds: readonly string[],
  groups: ReadonlyMap<string, string>,
): Map<string, string> {
  const key = (id: string) => voiceKey(signer, subjectId, 'group', id);
  return new Map(organisationIds.map((id) => [key(id), key(groups.get(id) ?? id)]));
}
