import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { fitForXml } from "@/lib/xml/text";
import { contentLines, dayValue, momentValue, textValue } from "./text";

function readBack(text: string): unknown {
  const lines = ["BEGIN:VCALENDAR", `SUMMARY:${textValue(text)}`, "END:VCALENDAR"];
  return new ICAL.Component(ICAL.parse(contentLines(lines))).getFirstPropertyValue("summary");
}

test("any text comes back from a parser as it was, but for what no calendar takes", () => {
  const part = fc.constantFrom(
    "a",
    "\\",
    "\\n",
    ";",
    ",",
    ":",
    "\n",
    "\r\n",
    '"',
    "미",
    "🚀",
    " ",
    "END:VCALENDAR",
    "\u0000",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      expect(readBack(text) ?? "").toBe(fitForXml(text.replace(/\r\n?/g, "\n")));
    }),
  );
});

test("no line is longer than 75 octets, and no character is cut through", () => {
  const lines = contentLines([`SUMMARY:${"미사일🚀".repeat(2_000)}`]).split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.join("")).not.toContain("\uFFFD");
});

test("days and moments stand as calendars write them", () => {
  expect([dayValue("2026-09-21"), momentValue(new Date("2026-09-21T10:15:00.123Z"))]).toEqual([
    "20260921",
    "20260921T101500Z",
  ]);
});
