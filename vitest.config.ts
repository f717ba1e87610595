import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The proofs under faults take many minutes: `npm run prove` runs them.
    exclude: [...configDefaults.exclude, "test/faults/**"],
    globalSetup: ["test/support/preparedBook.ts"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
