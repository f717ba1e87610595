import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/preparedBook.ts"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    maxWorkers: 2,
    // Whatever is waited for may take long on a machine that does much else.
    expect: { poll: { timeout: 60_000 } },
  },
});
