import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";

for (const colorScheme of ["light", "dark"] as const) {
  test(`the desk's pages and forms have no fault that axe finds, ${colorScheme}`, async ({ page, context }) => {
    test.slow();
    const [tracker] = [await makeTracker(), await signIn(context)];
    await page.emulateMedia({ colorScheme });
    const item = await makeItem(tracker, { headline: "Ten missiles fired" });
    await makeAssessment(tracker, "missile-tests", { cites: [item] });
    const desk = `/desk/trackers/${tracker.slug}`;
    const forms = [
      "evidence/new",
      "evidence/1/edit",
      "evidence/1/retraction/new",
      "indicators/missile-tests/assessments/new",
      "indicators/missile-tests/reviews/new",
      "indicators/missile-tests/checks/new",
    ];
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    };
    for (const path of ["", "/evidence/1", ...forms.map((form) => `/${form}`)]) {
      await page.goto(`${desk}${path}`);
      expect(await faults(), path).toEqual([]);
      if (!path.endsWith("new") && !path.endsWith("edit")) continue;
      await page
        .getByRole("main")
        .getByRole("button", { name: /^(Save and|Save the|Retract)/ })
        .click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toBeVisible();
      expect(await faults(), `${path}, refused`).toEqual([]);
    }
  });
}
