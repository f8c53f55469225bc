import { send } from '#test/support/http-client.ts';

/**
 * Milliseconds: half of the answers came within `p50`, 95 in 100 within `p95`. `cpu` is what the process itself worked for
 * one answer, the embedded database included: it says the same on a machine that is busy with other things.
 */
export type Timing = { name: string; p50: number; p95: number; most: number; cpu: number; requests: number };

const microsecondsInOne = 1000;

export type Target = { name: string; paths: readonly string[]; cookie?: string };

/** Asks for the paths of a target one after the other, round and round, after a few rounds to warm up. */
export async function measure(port: number, target: Target, requests = 60): Promise<Timing> {
  const ask = async (index: number) => {
    const path = target.paths[index % target.paths.length] ?? '/';
    const begun = performance.now();
    const answer = await send(port, path, { headers: target.cookie ? { Cookie: target.cookie } : {} });
    const took = performance.now() - begun;
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return took;
  };
  const warmUp = Math.max(5, target.paths.length);
  for (let index = 0; index < warmUp; index += 1) await ask(index);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let index = 0; index < requests; index += 1) times.push(await ask(index));
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / microsecondsInOne / requests;
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { name: target.name, p50: at(0.5), p95: at(0.95), most: times.at(-1) ?? 0, cpu, requests };
}
