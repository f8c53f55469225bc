import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

export type ProgramPlan = { file: string; folder: string; port: number; key: string; pidFile: string };

/*
 * The program must end with this process, however that ends. A shell watches a pipe whose other end only this process
 * holds: when the pipe closes, be it by kill -9, the shell ends the program.
 */
const watch = `pid_file=$1; shift
"$@" 3<&- & child=$!
echo $child > "$pid_file"
( read _ <&3; kill -TERM $child 2>/dev/null; sleep 10; kill -KILL $child 2>/dev/null ) & watcher=$!
exec 3<&-
wait $child; code=$?
kill $watcher 2>/dev/null
exit $code`;

/** Starts the program on loopback. Its key goes by the environment: arguments can be read by everyone on the machine. */
export function spawnProgram({ file, folder, port, key, pidFile }: ProgramPlan): ChildProcess {
  const command = [
    file,
    ...['--http-addr', `127.0.0.1:${port}`],
    ...['--env', 'production', '--no-analytics', '--log-level', 'WARN'],
    ...['--db-path', `${folder}/data.ms`, '--dump-dir', `${folder}/dumps`, '--snapshot-dir', `${folder}/snapshots`],
    ...['--max-indexing-memory', '256MiB', '--max-indexing-threads', '1'],
  ];
  const env = { PATH: '/usr/bin:/bin', NODE_ENV: 'production', MEILI_MASTER_KEY: key } as const;
  if (process.platform === 'win32') {
    return spawn(file, command.slice(1), { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe', 'ignore'] });
  }
  return spawn('/bin/sh', ['-c', watch, 'sh', pidFile, ...command], {
    cwd: folder,
    env,
    // A session of its own: Ctrl+C is for this process, which ends the program in its order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
}

/** Asks the program to end. */
export function endProgram(child: ChildProcess): void {
  const pipe = child.stdio[3] as Writable | null | undefined;
  if (pipe) pipe.destroy();
  else child.kill();
}
