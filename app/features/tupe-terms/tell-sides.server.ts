import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { mailPeople } from '../mail/notify.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { type Risk, riskWords } from './risks.ts';

type Sides = { risk: Risk; giver_party_id: string | null; receiver_party_id: string | null };

/** Tells both sides of promises, save whoever proposed them, that they wait: one mail to each, however many there are. */
export async function tellPromisesWait(unit: UnitOfWork, thing: TupeThing, promises: readonly Sides[]): Promise<void> {
  for (const { id, organisationId } of thing.parties) {
    const waiting = promises.filter(({ giver_party_id, receiver_party_id }) =>
      [giver_party_id, receiver_party_id].includes(id),
    );
    if (waiting.length === 0 || organisationId === null || organisationId === unit.by.organisationId) continue;
    const risks = [...new Set(waiting.map(({ risk }) => riskWords[risk].title))];
    const url = addressOf(unit, thing);
    await mailPeople(unit, [organisationId], { kind: 'tupe-promise-waits', input: { title: thing.title, risks, url } });
  }
}

/** Tells both sides of a promise, save whoever did it, that it was changed or taken away. */
export async function tellPromiseChanged(
  unit: UnitOfWork,
  thing: TupeThing,
  promise: Sides & { version: number },
  isWithdrawn: boolean,
): Promise<void> {
  const sides = thing.parties.filter(({ id }) => [promise.giver_party_id, promise.receiver_party_id].includes(id));
  const told = sides
    .flatMap(({ organisationId }) => organisationId ?? [])
    .filter((id) => id !== unit.by.organisationId);
  const { title } = riskWords[promise.risk];
  const input = { title: thing.title, risk: title, version: promise.version, isWithdrawn, url: addressOf(unit, thing) };
  await mailPeople(unit, [...new Set(told)], { kind: 'tupe-promise-changed', input });
}

const addressOf = ({ site }: UnitOfWork, { id }: TupeThing) => `${site.env.APP_URL}${paths.tupeIndemnities(id)}`;
