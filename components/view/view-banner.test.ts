import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CorrectedNotice } from "@/components/assessments/corrected-notice";
import { testView } from "@/lib/testing/view";
import { NOT_OVER, type SearchParams } from "@/lib/view";
import { ViewBanner } from "./view-banner";

function bannerOf(params: SearchParams): string {
  return renderToStaticMarkup(createElement(ViewBanner, { view: testView(params), here: "/t" }));
}

test("what is known on the present day is told to change still, and what is known on another day is not", () => {
  expect(bannerOf({ knownOn: "2026-11-22" })).toContain("As we know it on 22 Nov 2026");
  expect(bannerOf({ knownOn: "2026-11-22" })).toContain(NOT_OVER);
  expect(bannerOf({ asOf: "2018-05-01", knownOn: "2026-11-21" })).toContain(
    "As it was on 1 May 2018, as we knew it at the end of 21 Nov 2026",
  );
  expect(bannerOf({ knownOn: "2026-11-21" })).not.toContain(NOT_OVER);
  expect(bannerOf({})).toBe("");
});

test("a judgement says at its head when what it rests on was corrected, to the minute", () => {
  const cited = { item: 3, version: 1, headline: "Ten fired", occurred: "2026-01-10", origin: "KCNA" };
  const since = { bearing: "AWAY", laterVersion: 2, isRetracted: false } as const;
  const noticeOf = (correctedAt: string | null) => {
    const citations = [{ ...cited, ...since, correctedAt }];
    return renderToStaticMarkup(createElement(CorrectedNotice, { base: "/t", citations }));
  };
  expect(noticeOf(null)).toBe("");
  expect(noticeOf("2026-11-22T08:31:00Z")).toContain("Ten fired");
  expect(noticeOf("2026-11-22T08:31:00Z")).toContain("22 Nov 2026, 08:31 UTC");
});
