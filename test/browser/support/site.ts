import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { openTestServices, startOfTime, type TestServices } from '#test/support/services.ts';
import { startChromium } from './chromium.ts';
import { type Device, newReader, type Reader } from './reader.ts';

/** The site and the browser of one test file. */
export type Site = {
  readonly services: TestServices;
  /** A new browser profile on a device, for `who` reads there; closed at the end of the test. */
  reader(device: Device, who?: string): Promise<Reader>;
  /** Makes the session of a reader that of a person, as signing in now would. */
  signIn(reader: Reader, personId: string): Promise<void>;
};

type SiteOptions = {
  variables?: Record<string, string>;
  /** A database of its own for each test, rather than one for all of the file. */
  anew?: boolean;
};

/** Starts the browser and serves the site for the tests of a file, and stops both. The clock begins anew for each test. */
export function siteForFile({ variables = {}, anew = false }: SiteOptions = {}): Site {
  let browser: Browser | undefined;
  let served: { services: TestServices; app: TestApp } | undefined;
  const readers: Reader[] = [];

  const open = async () => {
    const services = await openTestServices(variables);
    served = { services, app: await openTestApp(services) };
  };
  const close = async () => {
    await served?.app.close();
    await served?.services.close();
    served = undefined;
  };
  const running = () => {
    if (!served) throw new Error('The site is served only while the tests of its file run');
    return served;
  };

  beforeAll(async () => {
    browser = await startChromium();
    if (!anew) await open();
  }, 240_000);
  beforeEach(async () => {
    if (anew) await open();
    running().services.clock.set(startOfTime);
  }, 240_000);
  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.close();
    if (anew) await close();
  });
  afterAll(async () => {
    await browser?.close();
    await close();
  });

  return {
    get services() {
      return running().services;
    },
    async reader(device, who) {
      if (!browser) throw new Error('The browser runs only while the tests of its file do');
      const reader = await newReader(browser, running().app.port, {
        ...device,
        name: who ? `${device.name}-${who}` : device.name,
      });
      readers.push(reader);
      return reader;
    },
    async signIn(reader, personId) {
      const { services, app } = running();
      const [name = '', ...value] = (await sessionCookieFor(services, personId)).split('=');
      const at = { url: `http://localhost:${app.port}` };
      await reader.page.context().addCookies([{ name, value: value.join('='), ...at }]);
    },
  };
}

/** The two ways of reading that every journey is tried in. `name` is what its pictures begin with. */
export function twoDevices(name: string): Device[] {
  return [
    { name: `${name}-desk`, width: 1280, javaScript: true },
    { name: `${name}-phone-without-javascript`, width: 375, javaScript: false },
  ];
}
