import { BlockList, isIPv4, isIPv6 } from "node:net";

// What IANA's registries of special-purpose addresses do not give to the whole internet, and Azure's own service.
const NOT_PUBLIC_4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 " +
  "192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 " +
  "224.0.0.0/4 240.0.0.0/4";
// Only this is given out at all: addresses that hold one of IPv4 (mapped, NAT64) lie outside, and so do private ones …
const GIVEN_OUT_6 = "2000::/3";
// … but these lie inside: Teredo, ORCHID and the like, documentation, 6to4.
const NOT_PUBLIC_6 = "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20";

/** Ranges as `10.0.0.0/8` and single addresses, with commas or blanks between them. */
export function rangesIn(list: string): BlockList {
  const ranges = new BlockList();
  for (const range of list.split(/[\s,]+/).filter(Boolean)) {
    const [address = "", length] = range.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    ranges.addSubnet(address, Number(length ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return ranges;
}

const [notPublic4, givenOut6, notPublic6] = [NOT_PUBLIC_4, GIVEN_OUT_6, NOT_PUBLIC_6].map(rangesIn) as [
  BlockList,
  BlockList,
  BlockList,
];

/** Whether an IP address is one of the public internet. Whatever is no address in its plain form is not. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !notPublic4.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  return givenOut6.check(address, "ipv6") && !notPublic6.check(address, "ipv6");
}

/** Whether an IP address lies in some ranges. */
export function liesIn(ranges: BlockList, address: string): boolean {
  if (isIPv4(address)) return ranges.check(address, "ipv4");
  return isIPv6(address) && !address.includes("%") && ranges.check(address, "ipv6");
}
