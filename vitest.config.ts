import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    globalSetup: ['tests/support/world.ts'],
    // A test that hangs is ended; one on a slow machine is not. No time is tested here.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // One database and one browser for all: two cores do not gain from more.
    maxWorkers: 2,
  },
})
