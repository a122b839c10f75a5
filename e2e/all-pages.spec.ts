import { expect, type Page, test } from "@playwright/test";
import { faultsOn } from "./support/accessibility";
import { formOf, leaveOut, pressIn } from "./support/form-run";
import { OPENINGS, RUNS } from "./support/runs";
import { violationsOf } from "./support/violations";
import { enterAs } from "./support/visitors";
import { makeWorld, type World } from "./support/world";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
/** What can differ between light and dark; all else is the same document. */
const COLOURS = ["color-contrast", "link-in-text-block"];

let world: World;
test.beforeAll(async () => {
  world = await makeWorld();
});

/** What axe finds on the page as it stands, on a screen of each size, light and dark. */
async function faultsOf(page: Page, sizes: { width: number; height: number }[]): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const found = await faultsOn(page, colorScheme === "dark" ? COLOURS : undefined);
      faults.push(...found.map((fault) => `${size.width} px, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}

for (const opening of OPENINGS) {
  test(`axe finds nothing, and the browser refuses nothing, on /${opening.name}`, async ({ page, context }) => {
    test.slow();
    const visitor = await enterAs(context, opening.as, world);
    const address = await opening.address(world, visitor);
    const violations = await violationsOf(page);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(opening.status);
    if (!opening.leadsOn) expect(new URL(page.url()).pathname).toBe(address.replace(/\?.*/, ""));
    expect(await faultsOf(page, [NARROW, WIDE])).toEqual([]);

    await page.evaluate(() => Object.assign(window, { stayed: true }));
    for (const { press, lacks } of RUNS.filter(({ on }) => on === opening.name)) {
      if (lacks === undefined) continue;
      const form = formOf(page, press);
      await leaveOut(form, lacks);
      await pressIn(form, press);
      await expect(form.getByRole("alert", { name: "There is a problem" })).toBeFocused();
      expect(await page.evaluate(() => "stayed" in window)).toBe(true);
      expect(await faultsOf(page, [WIDE]), `refused: ${press}`).toEqual([]);
    }
    expect(await violations()).toEqual([]);
  });
}
