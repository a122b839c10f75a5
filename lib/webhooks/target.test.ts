import { expect, test } from "vitest";
import { rangesIn } from "./reach";
import { readTarget } from "./target";

const read = (typed: string, networks = "") => readTarget(typed, rangesIn(networks));

test.each([
  ["https://example.org/hook", "https://example.org/hook"],
  ["  https://Example.ORG/hook?key=a%20b  ", "https://example.org/hook?key=a%20b"],
  ["https://example.org:8443/", "https://example.org:8443/"],
  ["https://8.8.8.8/hook", "https://8.8.8.8/hook"],
  ["https://bücher.example/", "https://xn--bcher-kva.example/"],
])("%s is taken as %s", (typed, value) => expect(read(typed)).toEqual({ ok: true, value }));

test.each([
  "http://example.org/hook",
  "ftp://example.org/",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "//example.org/hook",
  "example.org/hook",
  "https://",
  "https://user@example.org/",
  "https://user:word@example.org/",
  "https://example.org@127.0.0.1/",
  "https://example.org/#part",
  "https://example.org/a b",
  "https://exa\u200Bmple.org/",
  "https://example.org\\@127.0.0.1/",
  "https://example.org/\r\nX: 1",
  `https://example.org/${"a".repeat(2000)}`,
  "https://example.org:22/",
  "https://example.org:25/",
  "https://example.org:80/",
  "https://localhost/",
  "https://localhost./",
  "https://LOCALHOST/",
  "https://api.localhost/",
  "https://router.local/",
  "https://metadata.google.internal/",
  "https://metadata.google.internal./",
  "https://intranet/",
  "https://127.0.0.1/",
  "https://127.0.0.1./",
  "https://127.1/",
  "https://2130706433/",
  "https://0x7f000001/",
  "https://0x7f.0.0.1/",
  "https://0177.0.0.1/",
  "https://017700000001/",
  "https://１２７.０.０.１/",
  "https://%31%32%37.0.0.1/",
  "https://0/",
  "https://0.0.0.0/",
  "https://10.0.0.1/",
  "https://169.254.169.254/latest/meta-data/",
  "https://[::1]/",
  "https://[::]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:7f00:1]/",
  "https://[0:0:0:0:0:ffff:7f00:0001]/",
  "https://[64:ff9b::127.0.0.1]/",
  "https://[64:ff9b:1::1]/",
  "https://[2002:7f00:1::]/",
  "https://[2001::1]/",
  "https://[fe80::1]/",
  "https://[fd00:ec2::254]/",
])("%s is refused", (typed) => expect(read(typed)).toMatchObject({ ok: false }));

test("inside a network that was named, plain HTTP, any name and any port are taken", () => {
  for (const typed of ["http://127.0.0.1:80/hook", "http://localhost:4000/", "https://intranet/"]) {
    expect(read(typed, "127.0.0.0/8")).toMatchObject({ ok: true });
  }
  expect(read("http://10.0.0.1/", "127.0.0.0/8")).toMatchObject({ ok: false });
  expect(read("http://user@127.0.0.1/", "127.0.0.0/8")).toMatchObject({ ok: false });
});

test("nothing entered is no address", () => expect(read("  ")).toEqual({ ok: true, value: "" }));
