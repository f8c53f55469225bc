import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeServerTemplate, makeTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A dump of a migrated database, which each test file starts from. */
    template: string;
    /** The address of a Postgres server with a template database, or '' for the embedded database. */
    serverUrl: string;
  }
}

/** Makes the database once for the whole run: bringing one up takes seconds, cloning it a fraction of one. */
export default async function setup(project: TestProject) {
  const serverUrl = process.env.TEST_DATABASE_URL ?? '';
  project.provide('serverUrl', serverUrl);
  if (serverUrl) {
    project.provide('template', '');
    return makeServerTemplate(serverUrl);
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-test-'));
  const file = path.join(folder, 'template.tar');
  await writeFile(file, Buffer.from(await (await makeTemplate()).arrayBuffer()));
  project.provide('template', file);
  return () => rm(folder, { recursive: true });
}
