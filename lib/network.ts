import { isIPv6 } from "node:net";

/** The part of an address that one customer of a provider has: the whole of IPv4, the first 64 bits of IPv6. */
export function network(address: string): string {
  if (!isIPv6(address)) return address;
  const { hostname } = new URL(`http://[${address.split("%")[0]}]`);
  const mapped = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(hostname);
  if (mapped) return [mapped[1], mapped[2]].flatMap((half) => bytesOf(half ?? "")).join(".");
  const [head = "", tail = ""] = hostname.slice(1, -1).split("::");
  const first = head === "" ? [] : head.split(":");
  const rest = tail === "" ? [] : tail.split(":");
  const groups = [...first, ...Array(Math.max(0, 8 - first.length - rest.length)).fill("0"), ...rest];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

function bytesOf(half: string): number[] {
  const value = Number.parseInt(half, 16);
  return [value >> 8, value & 255];
}
