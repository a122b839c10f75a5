import { defineConfig } from "vitest/config";

const shared = { alias: { "@": import.meta.dirname } };

export default defineConfig({
  resolve: shared,
  test: {
    projects: [
      { resolve: shared, test: { name: "pure", include: ["{lib,scripts,components}/**/*.test.ts"], exclude: ["**/*.db.test.ts"] } },
      {
        resolve: { ...shared, conditions: ["react-server", "node", "import", "default"] },
        ssr: { resolve: { conditions: ["react-server", "node", "import", "default"] } },
        test: {
          name: "database",
          include: ["{lib,scripts,prisma}/**/*.db.test.ts"],
          globalSetup: "lib/testing/server.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
