import type { Page } from "@playwright/test";
import type { Fill, FormRun } from "./form-run";
import { openingsOf, PAGES } from "./openings";
import { RUNS_OF_EVIDENCE } from "./runs-of-evidence";
import { RUNS_OF_FRAME } from "./runs-of-frame";
import { RUNS_OF_PEOPLE } from "./runs-of-people";
import { RUNS_OF_READERS } from "./runs-of-readers";
import { comeAs } from "./visitors";
import type { World } from "./world";

/** Every way to open every page. */
export const OPENINGS = PAGES.flatMap(openingsOf);

/** Every form of the site, filled in once. */
export const RUNS: FormRun[] = [...RUNS_OF_EVIDENCE, ...RUNS_OF_FRAME, ...RUNS_OF_PEOPLE, ...RUNS_OF_READERS];

/** A form of a world: the address of its page, what is to be typed, and the session of whoever may send it. */
export async function formOfRun(world: World, { on, fill = {} }: FormRun) {
  const opening = OPENINGS.find(({ name }) => name === on);
  if (!opening) throw new Error(`No page is opened as “${on}”.`);
  const { person, cookies } = await comeAs(opening.as, world);
  const address = await opening.address(world, person);
  const typed: Fill = typeof fill === "function" ? await fill(world, person) : fill;
  return { address, typed, cookies };
}

/** Opens the page of a form as whoever may send it; gives what is to be typed. */
export async function openForm(page: Page, world: World, run: FormRun): Promise<Fill> {
  const { address, typed, cookies } = await formOfRun(world, run);
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  await page.goto(address);
  return typed;
}
