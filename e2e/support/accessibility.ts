import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds at fault on a page as it stands, of these rules or of all, each with the first place where it is. */
export async function faultsOn(page: Page, rules?: string[]): Promise<string[]> {
  // Its other mode opens a second page for every scan; the site has no frames, for which that would be needed.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
