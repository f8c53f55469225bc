import { eliItems } from '#app/features/employee-information/domain.ts';
import { giveInformation } from '#app/features/employee-information/give-information.server.ts';
import { nameRecipient } from '#app/features/employee-information/name-recipient.server.ts';
import { openInformation } from '#app/features/employee-information/open-information.server.ts';
import type { Person } from '#app/features/identity/actor.ts';
import { codeOf } from '#app/features/identity/one-time-code.server.ts';
import {
  confirmSecondFactor,
  secondFactorInProgress,
  startSecondFactor,
} from '#app/features/identity/set-up-second-factor.server.ts';
import { findDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { openSession, personActing, personOf } from '#test/support/actors.ts';
import type { TestServices } from '#test/support/services.ts';
import type { TupeMarket } from '#test/support/tupe.ts';

export const asActor = (services: TestServices, actor: Person) => ({ services, actor, formKey: null });
const now = ({ clock }: TestServices) => new Date(clock.now().epochMilliseconds);
export const wait = (services: TestServices, time: { seconds?: number; hours?: number }) =>
  services.clock.set(services.clock.now().add(time).toString());

/** The next code of an authenticator app: half a minute and more has gone by, so that it is a fresh one. */
export async function nextCode(services: TestServices, key: string): Promise<string> {
  wait(services, { seconds: 60 });
  return codeOf(key, now(services));
}

/** Sets up a second factor of a person. @returns the key in the app */
export async function setUpSecondFactor(services: TestServices, person: Person): Promise<string> {
  await startSecondFactor(asActor(services, person));
  const { key } = (await secondFactorInProgress(services, person)) ?? { key: '' };
  const answer = await confirmSecondFactor(asActor(services, person), await codeOf(key, now(services)));
  if (!answer.ok) throw new Error(answer.reason);
  return key;
}

/** The same person as a new request would have them. */
export async function again(services: TestServices, person: Person, actingFor?: string): Promise<Person> {
  return personOf(services, await openSession(services, person.personId, actingFor ? { actingFor } : {}));
}

/** The answers of the form for a list of staff; each can be given. */
export const answers = (text: string, given: Partial<Parameters<typeof giveInformation>[2]> = {}) => ({
  file: { name: 'list.csv', bytes: new Uint8Array(Buffer.from(text)) },
  as_at: '2026-06-01',
  covers: [...eliItems],
  staff_count: null,
  delete_on: '2027-01-31',
  late_reason: '',
  special_category: 'checked' as const,
  ...given,
});

/** The outgoing provider of a market gives a list of staff. @returns its id */
export async function give(services: TestServices, market: TupeMarket, given: Parameters<typeof answers>[1] = {}) {
  const outcome = await giveInformation(
    asActor(services, market.outgoing),
    market.declarationId,
    answers('Name,Age\nSam Example,41', given),
  );
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.informationId;
}

/** A member of the incoming provider, named until a day, with a second factor. */
export async function namedReader(services: TestServices, market: TupeMarket, endsOn = '2026-08-01') {
  const { organisationId } = market.incoming.acting;
  const member = await personActing(services, { organisationId, role: 'viewer' });
  const key = await setUpSecondFactor(services, member);
  const declaration = await findDeclaration(services, market.declarationId);
  if (!declaration) throw new Error('There is no such declaration');
  const context = asActor(services, market.incoming);
  const named = await nameRecipient(context, declaration, { person: member.personId, ends_on: endsOn });
  if (!named.ok) throw new Error(named.message);
  return { person: await again(services, member), key };
}

/** What a person is answered who tries to open an instalment with a fresh code. */
export async function tryToOpen(
  services: TestServices,
  { declarationId }: TupeMarket,
  informationId: string,
  { person, key }: { person: Person; key: string },
): Promise<string> {
  const code = await nextCode(services, key);
  const opened = await openInformation(asActor(services, person), { declarationId, informationId }, code);
  if (opened.ok) return Buffer.from(opened.file.bytes).toString();
  return opened.reason === 'unreadable' ? opened.problem : opened.reason;
}
