import type { BrowserContext, Page } from "@playwright/test";
import type { Fill, FormRun } from "./form-run";
import { openingsOf, PAGES } from "./openings";
import { RUNS_OF_EVIDENCE } from "./runs-of-evidence";
import { RUNS_OF_FRAME } from "./runs-of-frame";
import { RUNS_OF_PEOPLE } from "./runs-of-people";
import { enterAs } from "./visitors";
import type { World } from "./world";

/** Every way to open every page. */
export const OPENINGS = PAGES.flatMap(openingsOf);

/** Every form of the site, filled in once. */
export const RUNS: FormRun[] = [...RUNS_OF_EVIDENCE, ...RUNS_OF_FRAME, ...RUNS_OF_PEOPLE];

/** Opens the page of a form as whoever may send it; gives what is to be typed, and the page's address. */
export async function openForm(page: Page, context: BrowserContext, world: World, { on, fill = {} }: FormRun) {
  const opening = OPENINGS.find(({ name }) => name === on);
  if (!opening) throw new Error(`No page is opened as “${on}”.`);
  const visitor = await enterAs(context, opening.as, world);
  const address = await opening.address(world, visitor);
  await page.goto(address);
  const typed: Fill = typeof fill === "function" ? await fill(world, visitor) : fill;
  return { address, typed };
}
