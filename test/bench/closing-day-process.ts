import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Starts the web process of closing day. @param ahead by how much its clock is ahead of ours, in milliseconds */
export async function startClosingServer(ahead: number) {
  const file = path.join(import.meta.dirname, 'closing-day-server.ts');
  const child = spawn(process.execPath, [file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, MEILI_URL: '', MEILI_BIN: 'off', CLOCK_AHEAD: String(ahead) },
  });
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  const port = Number(String(said));
  if (!Number.isInteger(port) || port === 0) throw new Error('The server of closing day did not start');
  return {
    port,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
