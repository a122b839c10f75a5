import { expect, test } from "vitest";
import { itemCitation } from "./citing";

const within = { tracker: "Tracker", address: "https://signpost.example/e/7/versions/2", on: "2026-11-21" };

test("an item is cited on one line, in its version, with the day and the permanent address", () => {
  const item = { headline: "Ten\nfired", number: 7, version: 2, isRetracted: false };
  expect(itemCitation(item, within)).toBe(
    "“Ten fired”, Tracker, evidence 7, version 2. Signpost, as known on 21 Nov 2026. https://signpost.example/e/7/versions/2",
  );
  expect(itemCitation({ ...item, isRetracted: true }, within)).toMatch(/^“Retracted: Ten fired”/);
});
