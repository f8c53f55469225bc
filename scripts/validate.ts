// Everything that a change must pass, one after another, and one line at the end that counts it all.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Count = { passed: number; failed: number; skipped: number };
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: Assertion[] }[];
};
type Assertion = { status: string; fullName: string; failureMessages: string[] };

const checks = ['typecheck', 'lint'];
const suites = ['test', 'test:postgres', 'test:kill', 'test:browser'];

// A thousand posts to every form and twenty kills take more than an hour: that is for their scripts by themselves.
const shorter: Record<string, Record<string, string>> = {
  'test:postgres': { HOSTILE_POSTS: '1' },
  'test:kill': { KILL_ROUNDS: '4' },
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'tierbridge-validate-'));
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const failedTests: string[] = [];

for (const check of checks) tally(check, runScript(check, []) ? { passed: 1, failed: 0, skipped: 0 } : null);
for (const suite of suites) {
  const report = path.join(folder, `${suite.replace(':', '-')}.json`);
  const isGood = runScript(suite, ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const count = readReport(report);
  // A run that ends badly without a failed test broke before or after its tests: that is a failure too.
  tally(suite, count && !isGood && count.failed === 0 ? null : count);
}
rmSync(folder, { recursive: true });

for (const failed of failedTests) console.log(`\n✗ ${failed}`);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function runScript(name: string, args: string[]): boolean {
  console.log(`\n── npm run ${name}`);
  const env = { ...shorter[name], ...process.env };
  return spawnSync('npm', ['run', '--silent', name, '--', ...args], { stdio: 'inherit', env }).status === 0;
}

function readReport(file: string): Count | null {
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    failedTests.push(...report.testResults.flatMap(failuresOf));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.testResults.filter(isBroken).length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return null;
  }
}

/** Whether a test file failed before any of its tests could. */
function isBroken({ status, assertionResults }: Report['testResults'][number]): boolean {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}

/** What failed in a file and the beginning of why: a long output hides it. */
function failuresOf(file: Report['testResults'][number]): string[] {
  const where = path.relative(process.cwd(), file.name);
  if (isBroken(file)) return [`${where}: ${file.message}`];
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${where}: ${fullName}\n${failureMessages.join('\n').slice(0, 1500)}`);
}

function tally(name: string, count: Count | null): void {
  const added = count ?? { passed: 0, failed: 1, skipped: 0 };
  total.passed += added.passed;
  total.failed += added.failed;
  total.skipped += added.skipped;
  if (added.failed > 0) failures.push(name);
}
