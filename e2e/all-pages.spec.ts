import { expect, type Page, test } from "@playwright/test";
import { faultsBesideColours, faultsOfColours } from "./support/accessibility";
import { formOf, leaveOut, pressIn } from "./support/form-run";
import { OPENINGS, RUNS } from "./support/runs";
import { violationsOf } from "./support/violations";
import { enterAs } from "./support/visitors";
import { makeWorld, type World } from "./support/world";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

let world: World;
/** One for all: in a new one the browser has to learn all scripts, axe's among them, again. */
let page: Page;
let violations: () => Promise<string[]>;
test.beforeAll(async ({ browser }) => {
  world = await makeWorld();
  page = await browser.newPage();
  violations = await violationsOf(page);
  // Nothing that an earlier page left in the browser is there.
  await page.addInitScript(() => localStorage.clear());
});
test.afterAll(() => page.close());

/** What axe finds on the page as it stands, on a screen of each size, light and dark. */
async function faultsOf(sizes: { width: number; height: number }[]): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    faults.push(...(await faultsBesideColours(page)).map((fault) => `${size.width} px: ${fault}`));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      faults.push(...(await faultsOfColours(page)).map((fault) => `${size.width} px, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}

for (const opening of OPENINGS) {
  test(`axe finds nothing, and the browser refuses nothing, on /${opening.name}`, async () => {
    test.slow();
    const visitor = await enterAs(page.context(), opening.as, world);
    const address = await opening.address(world, visitor);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(opening.status);
    if (!opening.leadsOn) expect(new URL(page.url()).pathname).toBe(address.replace(/\?.*/, ""));
    expect(await faultsOf([NARROW, WIDE])).toEqual([]);

    await page.evaluate(() => Object.assign(window, { stayed: true }));
    for (const { press, lacks } of RUNS.filter(({ on }) => on === opening.name)) {
      if (lacks === undefined) continue;
      const form = formOf(page, press);
      await leaveOut(form, lacks);
      await pressIn(form, press);
      await expect(form.getByRole("alert", { name: "There is a problem" })).toBeFocused();
      expect(await page.evaluate(() => "stayed" in window)).toBe(true);
      expect(await faultsOf([WIDE]), `refused: ${press}`).toEqual([]);
    }
    expect(await violations()).toEqual([]);
  });
}
