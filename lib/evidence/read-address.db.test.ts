import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { addressTold, withAddressTold } from "./read-address";

const TYPED = "https://amp.reuters.com/world/2026/08/20/launch/?utm_source=x";

async function trackerOfReuters() {
  const tracker = await makeTracker();
  await db.source.updateMany({ where: { trackerId: tracker.id, name: "Reuters" }, data: { host: "reuters.com" } });
  await makeItem(tracker, { headline: "Launch", url: "https://www.reuters.com/world/2026/08/20/launch" });
  return tracker;
}

test("an address tells its outlet, the day in its path and the items that have it", async () => {
  const { slug } = await trackerOfReuters();
  const existing = [{ number: 1, title: "Launch" }];
  expect(await addressTold(slug, TYPED)).toEqual({ outlet: "Reuters", published: "2026-08-20", existing });
  expect(await addressTold(slug, "https://uk.reuters.com/")).toMatchObject({ outlet: "Reuters", existing: [] });
  const nothing = { outlet: null, published: null, existing: [] };
  for (const typed of ["https://notreuters.com/", "reuters.com/2026/08/20", "", "https://reuters.com.example/"]) {
    expect(await addressTold(slug, typed), typed).toEqual(nothing);
  }
  expect(await addressTold("../etc", TYPED)).toEqual(nothing);
});

test("without a script, fields that were left empty are filled in at saving, and no others", async () => {
  const { slug } = await trackerOfReuters();
  const sent = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ url: TYPED, outlet: "", published: "", ...fields }))
      form.set(name, value);
    return withAddressTold(slug, form).then((form) => [form.get("outlet"), form.get("published"), form.get("zone")]);
  };
  expect(await sent({ zone: "" })).toEqual(["Reuters", "2026-08-20", ""]);
  expect(await sent({ outlet: "KBS", published: "2026" })).toEqual(["KBS", "2026", null]);
  expect(await sent({ addressTold: "yes" })).toEqual(["", "", null]);
});
