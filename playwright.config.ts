import { defineConfig, devices } from "@playwright/test";

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  outputDir: "test-results",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.SIGNPOST_URL ?? "http://127.0.0.1:3000",
    locale: "en-GB",
    launchOptions: {
      executablePath: process.env.SIGNPOST_CHROMIUM || undefined,
      // Chromium's sandbox refuses root.
      args: asRoot ? ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] : [],
    },
  },
});
