import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const oldest = { major: 1, minor: 50 };
const patience = 10_000;

export type FoundProgram = { file: string; version: string };

/**
 * The Meilisearch program to run: the named file, or the first `meilisearch` on the search path; null when there is none.
 * @throws when the named file does not run, or is older than 1.50
 */
export async function findProgram(named: string | undefined, searchPath: string): Promise<FoundProgram | null> {
  if (named) return examine(named);
  const file = process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch';
  for (const folder of searchPath.split(path.delimiter).filter(Boolean)) {
    const candidate = path.join(folder, file);
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return examine(candidate);
  }
  return null;
}

async function examine(file: string): Promise<FoundProgram> {
  const { stdout } = await promisify(execFile)(file, ['--version'], { timeout: patience });
  const [, version = '', major, minor] = /((\d+)\.(\d+)\.\d+)/.exec(stdout) ?? [];
  const isTooOld = Number(major) < oldest.major || (Number(major) === oldest.major && Number(minor) < oldest.minor);
  if (!version || isTooOld) {
    throw new Error(`${file} is Meilisearch ${version || 'of an unknown version'}, and 1.50 or later is needed`);
  }
  return { file, version };
}
