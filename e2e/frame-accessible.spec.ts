import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { idOf, makeTracker } from "@/lib/testing/tracker-record";
import { makePerson, signInAs } from "./support/editor";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`the pages on which a tracker is kept have no fault that axe finds, ${colorScheme}, ${width} px`, async ({
      page,
      context,
    }) => {
      test.slow();
      const [tracker] = [await makeTracker(), await signInAs(context, await makePerson("Ada Admin", "ADMIN"))];
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const item = await makeItem(tracker, { headline: "Ten missiles fired" });
      await correctItem(tracker, item, { headline: "Eleven missiles fired" });
      await makeAssessment(tracker, "missile-tests", { cites: [item] });
      const desk = `/desk/trackers/${tracker.slug}`;
      const indicator = `${desk}/indicators/missile-tests`;
      const source = `${desk}/sources/${idOf(tracker.sources, "Reuters")}`;
      for (const path of [
        "/",
        `/trackers/${tracker.slug}/evidence/1/versions?from=1&to=2`,
        "/desk",
        "/desk/import",
        "/desk/trackers/new",
        desk,
        `${desk}/edit`,
        `${desk}/themes/edit`,
        `${desk}/tags/edit`,
        `${desk}/actors`,
        `${desk}/actors/${idOf(tracker.actors, "North Korea")}/edit`,
        `${desk}/scenarios`,
        `${desk}/scenarios/new`,
        `${desk}/sources`,
        `${source}/edit`,
        `${source}/ratings/new`,
        `${source}/merge/new`,
        `${desk}/indicators/new`,
        `${indicator}/edit`,
        `${indicator}/retirement/new`,
        `${indicator}/codebook/edit`,
        `${indicator}/assessments/1`,
        `${indicator}/assessments/1/dissents/new`,
        `${desk}/evidence/1/copies/new`,
        `${desk}/calendar`,
        `${desk}/outlooks/new`,
      ]) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(200);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          path,
        ).toEqual([]);
      }
    });
  }
}
