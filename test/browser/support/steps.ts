import { expect } from 'vitest';
import { codeOf } from '#app/features/identity/one-time-code.server.ts';
import { addMember, createOrganisation, createPerson } from '#test/support/actors.ts';
import { linkInLastMail } from '#test/support/app.ts';
import type { TestServices } from '#test/support/services.ts';
import type { Reader } from './reader.ts';

/** Signs in for the first time, by the link in the mail. */
export async function signInAs(reader: Reader, services: TestServices, email: string, name: string): Promise<void> {
  await reader.open('/');
  await reader.follow('Sign in or register');
  await reader.press('Email me a link');
  expect(await reader.page.title()).toMatch(/^Error: /);
  await reader.fill({ email });
  await reader.press('Email me a link');
  await services.runJobs();
  const link = new URL(linkInLastMail(services, email));
  await reader.open(link.pathname + link.search);
  await reader.press('Sign in');
  await reader.fill({ name });
  await reader.press('Save and continue');
}

/** Registers an organisation. @returns its id */
export async function register(reader: Reader, fields: Record<string, string | string[]>): Promise<string> {
  await reader.open('/organisations/new');
  await reader.press('Continue');
  await reader.fill(fields);
  await reader.press('Continue');
  await reader.press('Register the organisation');
  return idIn(reader);
}

/** Adds the site to an authenticator app, as owners of primes must. */
export async function setUpSecondFactor(reader: Reader, { clock }: TestServices): Promise<void> {
  await reader.open('/account/second-factor');
  await reader.press('I have an app');
  const key = (await reader.page.locator('main code').first().innerText()).replaceAll(/\s/g, '');
  await reader.fill({ code: await codeOf(key, new Date(clock.now().epochMilliseconds)) });
  await reader.press('Confirm');
}

/** Answers the question at an address and goes on. */
export async function answer(
  reader: Reader,
  address: string,
  fields: Record<string, string | readonly string[]>,
  button = 'Save and continue',
): Promise<void> {
  await reader.open(address);
  await reader.fill(fields);
  await reader.press(button);
  expect(await reader.page.locator('.govuk-error-summary').count(), `${address} was refused`).toBe(0);
}

/** The id in the address that the reader has come to. */
export function idIn(reader: Reader): string {
  const id = /\/([0-9a-f-]{36})/.exec(new URL(reader.page.url()).pathname)?.[1];
  if (!id) throw new Error(`There is no id in ${reader.page.url()}`);
  return id;
}

/** A new steward. @returns their id */
export async function newSteward(services: TestServices): Promise<string> {
  const personId = await createPerson(services, { name: 'Mary Steward' });
  await addMember(services, await createOrganisation(services, { kind: 'steward' }), personId);
  return personId;
}
