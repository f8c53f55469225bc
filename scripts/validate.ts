// Everything that a change must pass, one after another, and one line at the end that counts it all.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Count = { passed: number; failed: number; skipped: number };

const checks = ['typecheck', 'lint'];
const suites = ['test', 'test:hostile', 'test:postgres', 'test:kill', 'test:browser'];

// A thousand posts to every form and twenty kills take more than an hour: that is for those scripts by themselves.
const shorter: Record<string, Record<string, string>> = {
  test: { HOSTILE_POSTS: '1' },
  'test:hostile': { HOSTILE_POSTS: '10' },
  'test:postgres': { HOSTILE_POSTS: '1' },
  'test:kill': { KILL_ROUNDS: '4' },
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'tierbridge-validate-'));
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

for (const check of checks) tally(check, runScript(check, []) ? { passed: 1, failed: 0, skipped: 0 } : null);
for (const suite of suites) {
  const report = path.join(folder, `${suite.replace(':', '-')}.json`);
  const isGood = runScript(suite, ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const count = readReport(report);
  // A run that ends badly without a failed test broke before or after its tests: that is a failure too.
  tally(suite, count && !isGood && count.failed === 0 ? null : count);
}
rmSync(folder, { recursive: true });

if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function runScript(name: string, args: string[]): boolean {
  console.log(`\n── npm run ${name}`);
  const env = { ...shorter[name], ...process.env };
  return spawnSync('npm', ['run', '--silent', name, '--', ...args], { stdio: 'inherit', env }).status === 0;
}

function readReport(file: string): Count | null {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles(report),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return null;
  }
}

/** Test files that failed before any of their tests could. */
function brokenFiles(report: { testResults: { status: string; assertionResults: { status: string }[] }[] }): number {
  const isBroken = (file: (typeof report.testResults)[number]) =>
    file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
  return report.testResults.filter(isBroken).length;
}

function tally(name: string, count: Count | null): void {
  const added = count ?? { passed: 0, failed: 1, skipped: 0 };
  total.passed += added.passed;
  total.failed += added.failed;
  total.skipped += added.skipped;
  if (added.failed > 0) failures.push(name);
}
