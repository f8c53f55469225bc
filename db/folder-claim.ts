import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export class FolderInUseError extends Error {}

/**
 * Claims `folder` for this process and creates it when missing. Two servers on one embedded database would corrupt it.
 *
 * The claim is SQLite's exclusive lock on a file beside the database: Node has no lock of its own, and this one belongs
 * to the operating system, so that it goes with the process, kill -9 included, and no stale lock is ever left behind.
 * @throws FolderInUseError when another process holds the folder.
 */
export async function claimFolder(folder: string): Promise<{ release(): void }> {
  await mkdir(folder, { recursive: true });
  const file = path.join(path.dirname(folder), `${path.basename(folder)}.claim`);
  const claim = new DatabaseSync(file);
  try {
    claim.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    claim.close();
    throw new FolderInUseError(
      `The data folder ${folder} is in use by another process. Stop that one first, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  return { release: () => claim.close() };
}
