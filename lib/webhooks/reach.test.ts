import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, test } from "vitest";
import { isPublic, liesIn, rangesIn } from "./reach";

test.each([
  ["8.8.8.8"],
  ["93.184.216.34"],
  ["172.15.255.255"],
  ["172.32.0.1"],
  ["100.128.0.1"],
  ["2606:2800:220:1:248:1893:25c8:1946"],
  ["2a00:1450:4001:82a::200e"],
])("%s is public", (address) => expect(isPublic(address)).toBe(true));

test.each([
  ["0.0.0.0", "unspecified"],
  ["10.1.2.3", "private"],
  ["100.64.0.1", "carrier-grade NAT"],
  ["100.100.100.200", "metadata of a cloud"],
  ["127.0.0.1", "loopback"],
  ["127.255.255.254", "loopback"],
  ["168.63.129.16", "a service of a cloud"],
  ["169.254.169.254", "link-local, metadata of clouds"],
  ["172.16.0.1", "private"],
  ["172.31.255.255", "private"],
  ["192.0.0.192", "metadata of a cloud"],
  ["192.0.2.1", "documentation"],
  ["192.88.99.1", "relay of 6to4"],
  ["192.168.1.1", "private"],
  ["198.18.0.1", "benchmarks"],
  ["203.0.113.9", "documentation"],
  ["224.0.0.1", "multicast"],
  ["255.255.255.255", "broadcast"],
  ["::", "unspecified"],
  ["::1", "loopback"],
  ["::127.0.0.1", "IPv4-compatible"],
  ["::ffff:127.0.0.1", "IPv4-mapped"],
  ["::ffff:7f00:1", "IPv4-mapped"],
  ["::ffff:8.8.8.8", "IPv4-mapped"],
  ["0:0:0:0:0:ffff:a9fe:a9fe", "IPv4-mapped"],
  ["64:ff9b::7f00:1", "NAT64"],
  ["64:ff9b::10.0.0.1", "NAT64"],
  ["64:ff9b:1::7f00:1", "NAT64 of a network's own"],
  ["100::1", "to be discarded"],
  ["2001::1", "Teredo"],
  ["2001:0:4136:e378:8000:63bf:3fff:fdd2", "Teredo"],
  ["2001:db8::1", "documentation"],
  ["2002:7f00:1::", "6to4"],
  ["2002:a00:1::1", "6to4"],
  ["3fff::1", "documentation"],
  ["fc00::1", "unique local"],
  ["fd00:ec2::254", "metadata of a cloud"],
  ["fe80::1", "link-local"],
  ["fe80::1%eth0", "link-local"],
  ["fec0::1", "site-local"],
  ["ff02::1", "multicast"],
  ["2606:2800::1%eth0", "with a zone"],
])("%s is not public: %s", (address) => expect(isPublic(address)).toBe(false));

test.each([
  "",
  "localhost",
  "2130706433",
  "0x7f.0.0.1",
  "127.1",
  "0177.0.0.1",
  "8.8.8",
  "8.8.8.8.",
  "[::1]",
  "1.2.3.4/8",
])("%j is no address in its plain form, and so not public", (text) => expect(isPublic(text)).toBe(false));

const bytes = (length: number) => fc.array(fc.integer({ min: 0, max: 255 }), { minLength: length, maxLength: length });

test("nothing is public that ipaddr.js gives to a special purpose", () => {
  // Beginnings of ranges are tried as well, which random addresses of IPv6 would hardly ever hit.
  const [six, four] = [bytes(16), bytes(4)];
  const started = fc.tuple(
    fc.constantFrom(
      "00",
      "0064ff9b",
      "0064ff9b0001",
      "0100",
      "2001",
      "20010db8",
      "2002",
      "2620004f8000",
      "3fff",
      "fc",
      "fe",
      "ff",
    ),
    six,
  );
  const begun = started.map(([start, rest]) => [...Buffer.from(start, "hex"), ...rest].slice(0, 16));
  fc.assert(
    fc.property(fc.oneof(four, six, begun), (parts) => {
      const address = ipaddr.fromByteArray(parts);
      if (isPublic(address.toString())) expect(address.range()).toBe("unicast");
    }),
    { numRuns: 5_000 },
  );
});

test("ranges are read with commas or blanks between them, and single addresses are ranges of one", () => {
  const ranges = rangesIn("127.0.0.0/8, 10.1.2.3  fd00::/8");
  const inside = ["127.0.0.1", "::ffff:127.0.0.1", "10.1.2.3", "fd12::1"];
  expect(inside.map((address) => liesIn(ranges, address))).toEqual([true, true, true, true]);
  const outside = ["10.1.2.4", "128.0.0.1", "fe80::1", "fd12::1%eth0", "localhost", ""];
  expect(outside.filter((address) => liesIn(ranges, address))).toEqual([]);
});
