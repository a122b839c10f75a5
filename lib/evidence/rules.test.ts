import { expect, test } from "vitest";
import { latestDayOnEarth, readLanguage, readZone, translationFault } from "./rules";

test("the latest day on Earth begins on the Line Islands, 14 hours before UTC's", () => {
  expect(latestDayOnEarth(new Date("2026-08-20T09:59:59Z"))).toBe("2026-08-20");
  expect(latestDayOnEarth(new Date("2026-08-20T10:00:00Z"))).toBe("2026-08-21");
});

test.each(["Asia/Seoul", "Asia/Pyongyang", "America/New_York", "America/Argentina/Buenos_Aires", "UTC", "Europe/Kyiv"])(
  "%s is a time zone",
  (zone) => {
    expect(readZone(` ${zone} `)).toEqual({ ok: true, value: zone });
  },
);

test.each([
  ["en", "en"],
  ["KO", "ko"],
  ["zh-hans", "zh-Hans"],
  ["", ""],
])("%j is a language", (typed, tag) => {
  expect(readLanguage(typed)).toEqual({ ok: true, value: tag });
});

test("a translation stands beside words of another language, and nowhere else", () => {
  const quoted = { quote: "열 발", quoteLang: "ko", quoteEnglish: "Ten shots" };
  expect(translationFault(quoted)).toBeNull();
  expect(translationFault({ ...quoted, quoteEnglish: null, quote: null })).toBeNull();
  expect(translationFault({ ...quoted, quoteLang: "en-GB" })).toMatch("in English already");
  expect(translationFault({ ...quoted, quote: null })).toMatch("in its own language");
});
