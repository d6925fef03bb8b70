import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    globalSetup: ['tests/support/world.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One database and one browser for all: two cores do not gain from more.
    maxWorkers: 2,
  },
})
