import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Begun last, one of these would keep one of two workers busy for minutes while the other is idle.
const longest = ['test/routes.test.ts', 'test/features/interest-sealing.test.ts', 'test/hostile.test.ts'];

// To kill processes takes a minute, and few changes can bear on it: that has a script of its own.
const killing = process.env.KILL_ROUNDS !== undefined;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  // The Remix plugin is left out on purpose: under Vitest it fails looking for its preamble, and JSX needs only esbuild.
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', 'build/**', 'test/browser/**', ...(killing ? [] : ['test/platform/*kill.test.ts'])],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/fail-on-console.ts'],
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // The default makes the collector run many times more often than a suite of this size needs.
    execArgv: ['--max-semi-space-size=32'],
    // The built application is run as it is: transformed again, every error in it has megabytes of source map searched.
    server: { deps: { external: [/\/build\/server\//] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
