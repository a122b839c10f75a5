import { expect, test } from "@playwright/test";
import { introduceSource } from "@/lib/sources/write-new";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { signIn } from "./support/editor";

async function trackerOfReuters() {
  const tracker = await makeTracker({ sources: { KCNA: "B" } });
  const reuters = { name: "Reuters", kind: "AGENCY", host: "reuters.com", reliability: "A" } as const;
  tracker.sources.Reuters = (await introduceSource(testEditor, tracker.slug, reuters)).id;
  await makeItem(tracker, { headline: "Launch", url: "https://www.reuters.com/2026/08/20/launch" });
  return tracker;
}

const PASTED = "https://amp.reuters.com/2026/08/20/launch/?utm_source=x";

test("a pasted address fills in outlet and day, shows the item that has it, and gives way to the next one", async ({
  page,
  context,
}) => {
  const [tracker] = [await trackerOfReuters(), await signIn(context)];
  await page.goto(`/desk/trackers/${tracker.slug}/evidence/new`);
  const address = page.getByLabel("Address", { exact: true });
  await address.fill(PASTED);
  await address.blur();
  await expect(page.getByText("Filled in from the address: outlet Reuters, published 2026-08-20.")).toBeVisible();
  await expect(page.getByLabel("Outlet")).toHaveValue("Reuters");
  await expect(page.getByLabel("Published")).toHaveValue("2026-08-20");
  await expect(page.getByRole("link", { name: "Launch" })).toHaveAttribute("href", /\/evidence\/1$/);

  await page.getByLabel("Outlet").fill("KBS World");
  await address.fill("https://reuters.com/2025/01/02/other");
  await address.blur();
  await expect(page.getByRole("link", { name: "Launch" })).toBeHidden();
  await expect(page.getByText("Filled in from the address: published 2025-01-02.")).toBeVisible();
  await expect(page.getByLabel("Outlet")).toHaveValue("KBS World");
  await expect(page.getByLabel("Published")).toHaveValue("2025-01-02");

  await address.fill("https://news.example/other");
  await address.blur();
  await expect(page.getByLabel("Published")).toHaveValue("");
  await expect(page.getByLabel("Outlet")).toHaveValue("KBS World");
});
