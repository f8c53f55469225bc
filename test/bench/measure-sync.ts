import { setTimeout as wait } from 'node:timers/promises';
import { jobHandlers } from '#app/jobs.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { insertProfileVersion, latestProfileSnapshots } from '#db/queries/profile-version.ts';
import type { Timing } from './measure.ts';

const editsEachSecond = 50;
const seconds = 10;
const longestLag = 120_000;
const pollEach = 100;

type Edit = { organisationId: string; at: number };

/**
 * How long after its commit an edit can be found, while 50 a second are made and the worker carries them to search: a new
 * version of a profile under a new name, found by that name's number in the result.
 */
export async function measureSync(services: Services, organisationIds: readonly string[]): Promise<Timing> {
  await services.jobs.work(jobHandlers(services));
  const waiting = new Map<string, Edit>();
  const lags: number[] = [];
  let writing = true;
  const watching = watch(services, waiting, lags, () => writing);
  const begun = performance.now();
  const edits: Promise<void>[] = [];
  for (let index = 0; index < editsEachSecond * seconds; index += 1) {
    await wait(Math.max(0, begun + (index * 1000) / editsEachSecond - performance.now()));
    const organisationId = organisationIds[index % organisationIds.length] ?? '';
    edits.push(
      edit(services, organisationId, `Edited ${index}`).then(
        (name) => void waiting.set(name, { organisationId, at: performance.now() }),
      ),
    );
  }
  await Promise.all(edits);
  writing = false;
  await watching;
  await services.jobs.stop();
  lags.sort((left, right) => left - right);
  const at = (share: number) => lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? 0;
  return {
    name: `sync lag at ${editsEachSecond} edits a second`,
    p50: at(0.5),
    p95: at(0.95),
    most: lags.at(-1) ?? 0,
    cpu: 0,
    databaseCpu: null,
    times: lags.length,
  };
}

async function edit(services: Services, organisationId: string, name: string): Promise<string> {
  const context: Context = { services, actor: { kind: 'anonymous' }, formKey: null };
  await inUnitOfWork(context, async (unit) => {
    const [current] = await latestProfileSnapshots(unit.db, [organisationId]);
    const snapshot = { ...current?.snapshot, name };
    const version = await insertProfileVersion(unit.db, {
      organisationId,
      snapshot,
      publishedBy: null,
      publishedAt: unit.now,
    });
    const times = { published_at: new Date(), updated_at: new Date() };
    await unit.db
      .updateTable('profile')
      .set({ published_version: version, ...times })
      .where('organisation_id', '=', organisationId)
      .execute();
    await unit.enqueue('search-sync-profile', { organisationId });
    return { ok: true };
  });
  return name;
}

async function watch(
  services: Services,
  waiting: Map<string, Edit>,
  lags: number[],
  isWriting: () => boolean,
): Promise<void> {
  const until = performance.now() + longestLag;
  while ((isWriting() || waiting.size > 0) && performance.now() < until) {
    await wait(pollEach);
    const ids = [...new Set([...waiting.values()].map(({ organisationId }) => organisationId))].slice(0, 400);
    if (ids.length === 0) continue;
    const { hits, degraded } = await services.search.search('profile', {
      filters: [{ field: 'organisation', anyOf: ids }],
      limit: 400,
    });
    // Postgres has it at once: what counts is the engine that usually answers.
    for (const { data } of degraded ? [] : hits) {
      const found = waiting.get(String(data.name));
      if (!found) continue;
      lags.push(performance.now() - found.at);
      waiting.delete(String(data.name));
    }
  }
  for (const { at } of waiting.values()) lags.push(performance.now() - at);
}
