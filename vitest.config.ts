import { configDefaults, defineConfig } from "vitest/config";

const resolve = { alias: { "@": import.meta.dirname } };
/** As Next resolves code that runs on the server only. */
const ssr = { resolve: { conditions: ["react-server", "module", "node", "development|production"] } };

const onDatabase = {
  globalSetup: "lib/testing/server.ts",
  setupFiles: "lib/testing/setup.ts",
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "pure",
          pool: "threads",
          maxWorkers: 2,
          include: ["{app,lib,scripts,components,prisma}/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "**/*.db.test.ts", "scripts/lifecycle/**"],
          // Property tests take a second by themselves and many on a machine whose cores are busy.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          ...onDatabase,
          name: "database",
          include: ["{app,lib,scripts,prisma}/**/*.db.test.ts"],
          exclude: [...configDefaults.exclude, "**/*.alone.db.test.ts"],
          // While one waits for the database another one works.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        ssr,
        test: {
          ...onDatabase,
          // What holds a time that is promised for a machine that does nothing else.
          name: "database-alone",
          include: ["{app,lib,scripts,prisma}/**/*.alone.db.test.ts"],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        resolve,
        test: {
          name: "lifecycle",
          include: ["scripts/lifecycle/**/*.test.ts"],
          globalSetup: "scripts/lifecycle/support/setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
