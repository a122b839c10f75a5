import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { address, optionalAddress } from "./input";
import { MAX_ADDRESS_LENGTH, readAddress } from "./rules";

const answerOf = (raw: string) => {
  const reading = readAddress(raw);
  return reading.ok ? reading.value : reading.message;
};

describe("an address of the public web is kept as it was typed", () => {
  test.each([
    "https://www.reuters.com/article/us-northkorea-missiles-idUSKBN19P02W",
    "http://world.kbs.co.kr/service/news_view.htm?lang=e&Seq_Code=193079",
    "HTTPS://Example.ORG",
    "https://example.org:8443/a/../b?q=1#part",
    "https://medium.com/@someone/a-post",
    "https://뉴스.kr/기사?번호=1",
    "https://example.org/a%20b|c{d}",
    "https://example.org./",
  ])("%s", (typed) => {
    expect(answerOf(typed)).toBe(typed);
  });

  test("except for blanks around it", () => {
    expect(answerOf(" \u00a0https://example.org/a\n")).toBe("https://example.org/a");
  });
});

describe("refused is", () => {
  const noBlanks = 'An address has no blanks, hidden characters, quotation marks, "<", ">" or "\\" in it.';
  const noScheme = "An address begins with https:// or http:// and the name of a site.";
  const noPassword = "An address must not contain a user name or password.";
  const noIp = "Write the name of the site, not its IP address.";

  test.each([
    ["javascript:alert(1)", noScheme],
    ["JavaScript://example.org/%0aalert(1)", noScheme],
    ["data:text/html,x", noScheme],
    ["vbscript:x", noScheme],
    ["file:///etc/passwd", noScheme],
    ["ftp://example.org/a", noScheme],
    ["mailto:a@example.org", noScheme],
    ["//example.org/a", noScheme],
    ["/a/b", noScheme],
    ["https:", noScheme],
    ["https://", noScheme],
    ["https:///example.org", noScheme],
    ["https:example.org", noScheme],
    ["https:/example.org", noScheme],
    ["https://?q", noScheme],
    ["news", noScheme],
    ["www.reuters.com/a", "An address begins with https:// or http://. Write https://www.reuters.com/a"],
    ["https://user:pass@example.org", noPassword],
    ["https://user@example.org", noPassword],
    ["https://@example.org", noPassword],
    ["https://example.com%40evil.org", "That is not an address that a browser can open."],
    ["https://exa mple.org", noBlanks],
    ["https://example.org/a b", noBlanks],
    ["https://example.org/a\tb", noBlanks],
    ["java\nscript:alert(1)", noBlanks],
    ["https://example.org/\u0000", noBlanks],
    ["https://example.org/\u202e", noBlanks],
    ["https://example.org/\u200b", noBlanks],
    ["https://example.org/\u3164", noBlanks],
    ["https://example.org/\ud800", noBlanks],
    ["https://example.org\\@evil.org", noBlanks],
    ['https://example.org/"onclick="x', noBlanks],
    ["https://example.org/<script>", noBlanks],
    ["http://127.0.0.1/a", noIp],
    ["http://0x7f.1/a", noIp],
    ["http://2130706433/", noIp],
    ["http://8.8.8.8/", noIp],
    ["http://[::1]/", noIp],
    ["http://localhost/", "localhost is not the name of a site on the public web."],
    ["http://localhost./", "localhost is not the name of a site on the public web."],
    ["http://desk.localhost:3000/", "desk.localhost is not the name of a site on the public web."],
    ["http://printer.local/", "printer.local is not the name of a site on the public web."],
    ["http://db.internal/", "db.internal is not the name of a site on the public web."],
    ["http://nas.home.arpa/", "nas.home.arpa is not the name of a site on the public web."],
    ["http://intranet/", "intranet is not the name of a site on the public web."],
    ["http://a..com/", "a..com is not the name of a site on the public web."],
    ["http://-a.com/", "-a.com is not the name of a site on the public web."],
    ["http://example.org:99999/", "That is not an address that a browser can open."],
  ])("%j", (raw, message) => {
    expect(answerOf(raw)).toBe(message);
  });

  test("what is longer than 2,000 characters, also once a browser has encoded it", () => {
    const base = "https://example.org/";
    expect(answerOf(base + "a".repeat(1980))).toHaveLength(MAX_ADDRESS_LENGTH);
    expect(answerOf(base + "a".repeat(1981))).toBe("The address is too long: 2,001 characters, at most 2,000.");
    expect(answerOf(base + "한".repeat(221))).toBe("The address is too long: 2,009 characters, at most 2,000.");
  });
});

test("whatever is accepted leads to a public http or https page without a user name", () => {
  const piece = fc.constantFrom(
    "https",
    "http",
    "://",
    ":",
    "//",
    "/",
    "@",
    "\\",
    "example",
    ".",
    "org",
    "[::1]",
    "1",
    "%",
    "?",
    "#",
    "\n",
    "javascript",
    "xn--",
    "한",
  );
  const addresses = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(
      fc.oneof(
        addresses,
        addresses.map((rest) => `https://${rest}`),
        fc.webUrl(),
      ),
      (raw) => {
        const reading = readAddress(raw);
        if (!reading.ok || reading.value === "") return;
        const url = new URL(reading.value);
        expect(url.protocol).toMatch(/^https?:$/);
        expect([url.username, url.password]).toEqual(["", ""]);
        expect(url.hostname).toMatch(/[a-z]/);
        expect(url.hostname).toContain(".");
      },
    ),
    { numRuns: 3000 },
  );
});

describe("as a field", () => {
  test("a required address asks for itself", () => {
    expect(address().safeParse("").error?.issues[0]?.message).toBe("Enter an address.");
    expect(address("link").safeParse(undefined).error?.issues[0]?.message).toBe("Enter a link.");
    expect(address().parse(" https://example.org ")).toBe("https://example.org");
  });

  test("an optional address may be missing but not wrong", () => {
    expect(optionalAddress().parse("\u200b ")).toBeNull();
    expect(optionalAddress().parse(undefined)).toBeNull();
    expect(optionalAddress().safeParse("javascript:alert(1)").success).toBe(false);
  });
});
