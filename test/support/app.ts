import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createApp } from '../../server/app.ts';
import { type Browser, createBrowser } from './browser.ts';
import { ensureBuild } from './build.ts';
import type { TestServices } from './services.ts';

export type TestApp = {
  port: number;
  /** What the site believes its own address to be; links in mails start with it. */
  origin: string;
  /** A new browser, signed in when it is given a session's cookie. */
  browser(cookie?: string): Browser;
  close(): Promise<void>;
};

/** Serves the production build with these services on a free port. In beforeAll; close it yourself, before the services. */
export async function openTestApp(services: TestServices): Promise<TestApp> {
  await ensureBuild();
  const app = await createApp(services, { dev: false });
  const server = await new Promise<Server>((resolve, reject) => {
    const listening: Server = app.listen(0, '127.0.0.1', () => resolve(listening));
    listening.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  const origin = services.env.APP_URL;
  return {
    port,
    origin,
    browser: (cookie) => createBrowser(port, origin, cookie, services.lastError),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** As openTestApp, closed by itself at the end of the test. */
export async function appForTest(services: TestServices): Promise<TestApp> {
  const app = await openTestApp(services);
  onTestFinished(() => app.close());
  return app;
}

/** The first link in the mail that was sent last to an address. Run the jobs first. */
export function linkInLastMail({ outbox }: TestServices, to: string): string {
  const mail = outbox.findLast((sent) => sent.to === to);
  const link = mail?.text.match(/https?:\/\/\S+/)?.[0];
  if (!link) throw new Error(`No mail with a link was sent to ${to}`);
  return link;
}
