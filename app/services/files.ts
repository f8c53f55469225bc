import { createReadStream } from 'node:fs';
import { glob, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Environment } from './env.ts';

/** Where uploaded files live. Keys are ours and never a person's own file name. */
export type FileStore = {
  put(key: string, content: Uint8Array, contentType: string): Promise<void>;
  /** Throws when there is no such file. */
  get(key: string): Promise<Readable>;
  /** Does nothing when there is none. */
  remove(key: string): Promise<void>;
  /** The keys of what was written to a folder before a moment, also of what was not written to its end. */
  list(folder: string, before: Date): AsyncIterable<string>;
};

const keyPattern = /^[a-z0-9][a-z0-9/-]*$/;

/** The key itself. @throws when it holds what an address or a path could trip over. */
export function checkKey(key: string): string {
  if (!keyPattern.test(key)) throw new Error('A file key holds only small letters, digits, "-" and "/"');
  return key;
}

/** Opens the place for files that the settings name: a bucket when FILES_URL is given, otherwise a folder. */
export async function openFileStore(env: Pick<Environment, 'FILES_URL' | 'DATA_DIR'>): Promise<FileStore> {
  if (!env.FILES_URL) return folderFileStore(path.join(env.DATA_DIR, 'files'));
  const { s3FileStore } = await import('./files-s3.ts');
  return s3FileStore(env.FILES_URL);
}

/** Keeps files in a folder. */
export function folderFileStore(folder: string): FileStore {
  const locate = (key: string) => path.join(folder, checkKey(key));
  return {
    async put(key, content) {
      const file = locate(key);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(`${file}-part`, content);
      await rename(`${file}-part`, file);
    },
    async get(key) {
      const stream = createReadStream(locate(key));
      await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
      return stream;
    },
    async remove(key) {
      await rm(locate(key), { force: true });
    },
    async *list(below, before) {
      for await (const entry of glob('**', { cwd: locate(below), withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const file = path.join(entry.parentPath, entry.name);
        // Somebody may have removed it meanwhile.
        const found = await stat(file).catch(() => null);
        const key = path.relative(folder, file).split(path.sep).join('/');
        if (found && found.mtime < before && keyPattern.test(key)) yield key;
      }
    },
  };
}
