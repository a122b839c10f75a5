import { describe, expect, test } from "vitest";
import type { Board, BoardRow } from "@/lib/trackers/read-board";
import { readView } from "@/lib/view";
import { badgeOf, badgeSvg } from "./badge";
import { boardFrame } from "./frame";
import { readOEmbed } from "./oembed";
import { drawable, framedAt, isForOtherPages, isFrame, pathOfFramed } from "./rules";

const SITE = new URL("http://127.0.0.1:3000");
const HOSTILE = `</script><script>alert(1)</script>"' onload=x ]]>\u0000\u202ereversed\ud83d`;

describe("the page that an address shows", () => {
  test.each([
    ["/trackers/korean-peninsula", { tracker: "korean-peninsula", indicator: null }],
    ["/trackers/korean-peninsula/embed", { tracker: "korean-peninsula", indicator: null }],
    ["/trackers/a/indicators/b?asOf=2026-01-01#x", { tracker: "a", indicator: "b" }],
  ])("%s", (path, framed) => {
    expect(framedAt(new URL(path, SITE).href, SITE)).toEqual(framed);
  });

  test.each([
    "https://elsewhere.example/trackers/a",
    "http://ana:secret@127.0.0.1:3000/trackers/a",
    "http://127.0.0.1:3000/desk",
    "http://127.0.0.1:3000/trackers/a/evidence",
    "http://127.0.0.1:3000/trackers/%ff",
    "javascript:alert(1)",
    "nothing",
  ])("%s is none", (address) => {
    expect(framedAt(address, SITE)).toBeNull();
  });

  test("may be framed, or loaded, by other sites only where it is made for it", () => {
    const board = pathOfFramed({ tracker: "a", indicator: null });
    const indicator = pathOfFramed({ tracker: "a", indicator: "b" });
    for (const path of [board, indicator]) {
      expect([isFrame(`${path}/embed`), isFrame(path), isFrame(`${path}/badge.svg`)]).toEqual([true, false, false]);
      expect([isForOtherPages(`${path}/badge.svg`), isForOtherPages(path)]).toEqual([true, false]);
    }
    expect(isFrame("/desk/trackers/a/embed")).toBe(false);
  });
});

describe("oEmbed", () => {
  const url = "http://127.0.0.1:3000/trackers/a/indicators/b";

  test("gives a frame no larger than asked", () => {
    const reading = readOEmbed({ url, maxwidth: "320", maxheight: "200" });
    expect(reading.ok && reading.write(HOSTILE, 15)).toMatchObject({
      version: "1.0",
      type: "rich",
      width: 320,
      height: 200,
      html: expect.stringMatching(
        /^<iframe src="http:\/\/127\.0\.0\.1:3000\/trackers\/a\/indicators\/b\/embed" title="&lt;\/script/,
      ),
    });
  });

  test.each([
    [{}, 400],
    [{ url, maxwidth: "0" }, 400],
    [{ url, format: "xml" }, 501],
    [{ url: "https://elsewhere.example/trackers/a" }, 404],
  ])("of %j is refused with %i", (asked, status) => {
    expect(readOEmbed(asked)).toMatchObject({ ok: false, status });
  });
});

test("a board of many indicators is cut to what a light frame holds, and says how many are left", () => {
  const row = { theme: "all", themeTitle: "All", level: "NO_MOVEMENT", isOverdue: true } as BoardRow;
  const rows = Array.from({ length: 300 }, (_, number) => ({
    ...row,
    slug: `one-${number}`,
    title: HOSTILE.repeat(20),
  }));
  const reading = readView({}, "2026-11-28");
  if (!reading.ok) throw new Error("nothing was asked for");
  const asked = { address: "http://127.0.0.1:3000/trackers/a", view: reading.view, theme: "auto" } as const;
  const frame = boardFrame({ title: "Many", rows } as Board, asked);
  expect(Buffer.byteLength(frame)).toBeLessThan(15 * 1024);
  expect(frame).toMatch(/and \d+ more on the board/);
  expect(frame).not.toContain("<script>alert");
});

test("a picture asks nobody for signs that its typeface lacks", () => {
  expect(drawable("북한 “Pyongyang’s” line\u202e → 🚀 Zürich")).toBe("“Pyongyang’s” line Zürich");
  expect(drawable("long ".repeat(100))).toHaveLength(140);
});

test("a badge says its words in its title too, and stays short and inert", () => {
  const svg = badgeSvg(badgeOf(HOSTILE.repeat(100), "MOVING_AWAY"));
  expect(svg).not.toContain("<script");
  expect(svg.length).toBeLessThan(3_000);
  expect(badgeSvg(badgeOf("Missile tests", "MOVING_AWAY"))).toContain("<title>Missile tests: moving away</title>");
});
