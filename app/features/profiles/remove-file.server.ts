import type { Services } from '#app/services/services.ts';
import { isKeyInUse } from '#db/queries/stored-file.ts';

/** Removes the bytes of a file that is noted nowhere any more. Safe to repeat. */
export async function removeFile({ db, files }: Services, storageKey: string): Promise<void> {
  if (!(await isKeyInUse(db, storageKey))) await files.remove(storageKey);
}
