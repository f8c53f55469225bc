import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readTable } from './read-table.server.ts';
import { staffFileQuestion, studyTable } from './study-rows.ts';

// A thread of its own: reading, checking and suppressing 50,000 rows holds up nobody, and a hostile file is ended from outside.

const { bytes, question } = z
  .object({ bytes: z.instanceof(Uint8Array), question: staffFileQuestion })
  .parse(workerData);
parentPort?.postMessage(studyTable(await readTable(bytes), question));
