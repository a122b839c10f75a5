import { parseFragment } from "parse5";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { feedEntry, HOSTILE } from "@/lib/testing/feed-record";
import { fitForXml } from "@/lib/xml/text";
import { confirmationLetter, digestLetter, levelLetter } from "./letters";
import { messageOf } from "./message";

const SITE = new URL("https://watch.example.org");
const TOKEN = "t".repeat(43);
const LONG = "x".repeat(10_000);
/** What would become a header of its own, or hide where a text goes. */
const TITLES = [
  HOSTILE,
  `Missiles\r\nBcc: everybody@evil.example\r\n\r\n<script>alert(1)</script>`,
  `\u202Egnp.exe\u2066 =?utf-8?q?=0ABcc:_a@evil.example?=`,
  LONG,
];

const to = (title: string) => {
  const tracker = { slug: "korea", title };
  const indicator = { slug: "missile-tests", title };
  return { kind: "LEVELS", scope: { tracker, theme: null, indicator }, token: TOKEN, site: SITE.host } as const;
};
const letters = (title: string) => {
  const told = [{ label: null, text: title, path: "/trackers/korea/evidence/1" }];
  const period = { from: new Date("2026-11-23T00:00:00Z"), until: new Date("2026-11-30T00:00:00Z") };
  const digest = { ...period, sections: [{ section: "ITEM", told, more: 1_200 }], counts: { ITEM: 1_201 } } as const;
  return {
    confirmation: confirmationLetter(to(title)),
    level: levelLetter(feedEntry({ title, lines: [{ label: title, text: `${title}\nsecond` }] }), to(title)),
    digest: digestLetter({ ...digest, sections: [...digest.sections] }, to(title)),
  };
};

async function sent(kind: keyof ReturnType<typeof letters>, title: string) {
  const written = { address: "r@readers.example", letter: letters(title)[kind], name: "a-b-c", list: ["korea"] };
  const raw = await messageOf(written, { sender: "signpost@watch.example.org", site: SITE, token: TOKEN });
  return { raw: raw.toString("latin1"), mail: await PostalMime.parse(raw) };
}

/** The names of all elements in a piece of HTML, as a browser makes them. */
function elementsIn(html: string): Set<string> {
  const names = (node: { nodeName: string; childNodes?: unknown[] }): string[] => [
    ...(node.nodeName.startsWith("#") ? [] : [node.nodeName]),
    ...((node.childNodes ?? []) as (typeof node)[]).flatMap(names),
  ];
  return new Set(names(parseFragment(html) as never));
}

const flat = (text: string) => text.replace(/\s+/g, " ");

describe.each(["confirmation", "level", "digest"] as const)("a mail of the kind %s", (kind) => {
  test.each(TITLES)("holds no header, mark or element that a title brought along: %#", async (title) => {
    const { raw, mail } = await sent(kind, title);
    const names = mail.headers.map(({ key }) => key);
    expect(names.toSorted()).toEqual((await sent(kind, "Plain")).mail.headers.map(({ key }) => key).toSorted());
    expect(mail.to).toEqual([{ name: "", address: "r@readers.example" }]);
    expect(mail.bcc).toBeUndefined();
    expect(/(^|[^\r])\n/.test(raw)).toBe(false);
    for (const line of raw.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
    expect([...(mail.subject ?? "")].length).toBeLessThanOrEqual(200);
    expect(mail.subject).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    expect(`${mail.text}${mail.html}`).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    const allowed = ["html", "head", "meta", "title", "body", "h2", "p", "b", "a", "br", "hr", "div", "small"];
    for (const name of elementsIn(mail.html ?? "")) expect(allowed).toContain(name);
  });

  test("loses nothing of a title, says the same in text as in HTML, and leads to this site only", async () => {
    for (const title of [HOSTILE, LONG]) {
      const { mail } = await sent(kind, title);
      expect(flat(mail.text ?? "")).toContain(flat(fitForXml(title)));
    }
    const { mail } = await sent(kind, "Missile tests");
    const words = (mail.html ?? "").replace(/<title>.*?<\/title>/, "").replace(/<[^>]+>/g, " ");
    const addresses = /https?:\/\/\S+/g;
    const wordsOf = (text: string) => flat(text.replace(addresses, "").replace(/^(=+|-- )$/gm, "")).trim();
    expect(wordsOf(mail.text ?? "")).toBe(wordsOf(words));
    const links = [...(mail.text ?? "").matchAll(addresses)].map(([link]) => link);
    expect(links.every((link) => link.startsWith(SITE.href))).toBe(true);
    expect([...(mail.html ?? "").matchAll(/href="([^"]+)"/g)].map(([, link]) => link)).toEqual(links);
  });
});

test("a digest says how much there is, of when, and what is left out", async () => {
  const { mail } = await sent("digest", "Two fired");
  expect(mail.subject).toBe("Two fired: 1,201 items");
  expect(mail.text).toContain("23–29 Nov 2026");
  expect(mail.text).toContain("And 1,200 more.");
});
