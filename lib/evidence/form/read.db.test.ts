import { expect, test } from "vitest";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { evidenceForm, itemOnDesk } from "./read";

test("an item is found in its own tracker only", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { headline: "Ten missiles" });
  expect((await itemOnDesk(tracker.slug, 1))?.version.headline).toBe("Ten missiles");
  expect(await itemOnDesk((await makeTracker()).slug, 1)).toBeNull();
});

test.each(["no-such-tracker", "", "\0", "a\ud800", "x".repeat(8_000)])("%j is no tracker", async (slug) => {
  expect(await evidenceForm(slug)).toBeNull();
  expect(await itemOnDesk(slug, 1)).toBeNull();
});
