import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findBrowser } from "./tests/browser.mjs";

const folder = "docs/screenshots";
const board = "/trackers/korean-peninsula";
const pictures = [
  { name: "board-light", path: board, width: 1280, height: 900, scheme: "light" },
  { name: "board-dark", path: board, width: 1280, height: 900, scheme: "dark" },
  { name: "board-phone", path: board, width: 390, height: 844, scheme: "light" },
  { name: "indicator", path: `${board}/indicators/missile-tests`, width: 1280, height: 900, scheme: "light" },
] as const;

/** Makes the pictures of the README from a site that runs at SIGNPOST_URL. */
async function takePictures(site: string): Promise<void> {
  const { path } = await findBrowser();
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: path, args });
  mkdirSync(folder, { recursive: true });
  for (const { name, path, width, height, scheme } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    const response = await page.goto(site + path);
    if (!response?.ok()) throw new Error(`${site}${path} answered ${response?.status()}.`);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
    console.log(`${folder}/${name}.png`);
  }
  await browser.close();
}

await takePictures(process.env.SIGNPOST_URL ?? "").catch((error: Error) => {
  console.error(`No pictures were made: ${error.message.split("\n")[0]}\nThe site must be running: npm start`);
  process.exitCode = 1;
});
