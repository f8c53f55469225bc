import { defineConfig } from 'vitest/config';

// Journeys in a real browser: one at a time, for they share the machine with the browser.
export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/fail-on-console.ts'],
    maxWorkers: 1,
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
